package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartQuotesTest {
    private final SmartQuotes quotes = new SmartQuotes(true, "en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en-GB | \"It's late,\" she said.               | “It’s late,” she said.",
                "en    | She called it 'the boats' hour' again.   | She called it ‘the boats’ hour’ again.",
                "en    | \"He said 'no'\", she wrote (\"twice\"). | “He said ‘no’”, she wrote (“twice”).",
                "en    | \"The first of two paragraphs.           | “The first of two paragraphs.",
                "en    | Rock 'n' roll of the '90s                | Rock ‘n’ roll of the ’90s",
                "en    | A 5'10\" man                             | A 5’10\" man",
                "en    | the fishermen's boats                    | the fishermen’s boats",
                "en    | —\"Really?\"                              | —“Really?”",
                "de    | Sie sagte: \"Es ist 'spät'.\"             | Sie sagte: „Es ist ‚spät‘.“",
                "fr    | Elle dit: \"C'est tard\"                  | Elle dit: «\u202FC’est tard\u202F»",
                "sv    | \"Nej\", sade hon                         | ”Nej”, sade hon",
                "ja    | \"no\" change                             | \"no\" change",
                "      | \"as the site\"                           | “as the site”"
            })
    void marksAreThoseOfTheLanguage(String language, String text, String printed) {
        assertThat(quotes.text(text, language)).isEqualTo(printed);
        assertThat(quotes.html("<p lang=\"x\">" + text + "</p>", language))
                .isEqualTo("<p lang=\"x\">" + printed + "</p>");
    }

    @Test
    void tagsAndPreformattedTextStayAsTheyAre() {
        String html = "<p>\"See <a href=\"/it's\">it's</a>\"</p>\n<pre>\"a\"\n\"b\"</pre>\n<p>\"c\"</p>";
        assertThat(quotes.html(html, "en"))
                .isEqualTo("<p>“See <a href=\"/it's\">it’s</a>”</p>\n<pre>\"a\"\n\"b\"</pre>\n<p>“c”</p>");
    }

    @Test
    void nothingChangesUnlessTheSettingSaysSo() {
        assertThat(new SmartQuotes(false, "en").text("\"It's late,\"", "en")).isEqualTo("\"It's late,\"");
    }

    @Test
    void theWorkGrowsWithTheLength() {
        for (String sign : List.of("'", " '", "\"", " \"a", "'a ")) {
            String text = sign.repeat(500_000);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> quotes.text(text, "en"));
        }
    }
}
