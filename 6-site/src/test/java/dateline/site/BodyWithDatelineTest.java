package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyWithDatelineTest {
    private static final String PRINTED = "<span class=\"dateline\">PORT ELLIS (SKN) —</span> ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>The mole held.</p> | <p>@The mole held.</p>",
                "<p lang=\"de\">Die Mole hielt.</p> | <p lang=\"de\">@Die Mole hielt.</p>",
                "<h2>Force ten</h2>¶<p>The mole held.</p> | <h2>Force ten</h2>¶<p>@The mole held.</p>",
                "<ul><li>Ten</li></ul>¶<hr>¶<p>The mole held.</p> | <ul><li>Ten</li></ul>¶<hr>¶<p>@The mole held.</p>",
                "<pre>A  1</pre>¶<p>The mole held.</p> | <p>@</p><pre>A  1</pre>¶<p>The mole held.</p>",
                "<h2>Force ten</h2> | <p>@</p><h2>Force ten</h2>"
            })
    void theDatelineStandsInFrontOfTheFirstParagraph(String body, String page) {
        Dateline dateline = new Dateline("PORT ELLIS", "SKN", null, "PORT ELLIS (SKN)");
        assertThat(BodyWithDateline.html(body.replace('¶', '\n'), dateline))
                .isEqualTo(page.replace('¶', '\n').replace("@", PRINTED));
    }
}
