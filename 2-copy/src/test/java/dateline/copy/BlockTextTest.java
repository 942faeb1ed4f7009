package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<hr>",
                "<p></p>",
                "<p>The ferry sailed again.</p>",
                "<p lang=\"de\">Die Fähre fuhr wieder.</p>",
                "<h3>A subhead > with a sign</h3>",
                "<p>Hull &amp; Sons</p>",
                "<p>One<br>Two</p>",
                "<p>The <em>Aurora</em> sailed</p>",
                "<p>It sailed <em>again</em></p>",
                "<ul><li>One</li><li>Two</li></ul>",
                "<p>not closed",
                "words without a tag"
            })
    void theTextIsThatOfTheParser(String html) {
        assertThat(BlockText.of(html))
                .isEqualTo(Jsoup.parseBodyFragment(html).body().wholeText());
    }
}
