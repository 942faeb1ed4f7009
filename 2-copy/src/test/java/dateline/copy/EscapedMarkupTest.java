package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedMarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>&lt;p&gt;The mill.&lt;/p&gt;&lt;p&gt;The quay.&lt;/p&gt;</p>|<p>The mill.</p>NL<p>The quay.</p>",
                "<p>&lt;p class=\"lead\"&gt;The &lt;b&gt;old&lt;/b&gt; mill.&lt;/p&gt;</p>|<p>The <strong>old</strong> mill.</p>",
                "<p>The mill.&lt;br /&gt;&lt;br /&gt;The quay.</p>|<p>The mill.</p>NL<p>The quay.</p>",
                "<p>The &lt;i&gt;Post&lt;/i&gt; and the &lt;i&gt;Echo&lt;/i&gt;.</p>|<p>The <em>Post</em> and the <em>Echo</em>.</p>",
                "<p>&lt;strong&gt;The mill&lt;/strong&gt; is old.</p>|<p><strong>The mill</strong> is old.</p>",
                "<p>It is in the &lt;em class=\"x\"&gt;Post&lt;/em&gt;.</p><p>Ada.</p>|<p>It is in the <em>Post</em>.</p>NL<p>Ada.</p>",
                "<p>The &lt;a href=\"https://m.example/\"&gt;mill&lt;/a&gt;, in HTML.</p>|<p>The <a href=\"https://m.example/\" rel=\"nofollow\">mill</a>, in HTML.</p>",
                "<p>The mill.&lt;br/&gt;The quay.</p>|<p>The mill.<br>The quay.</p>",
                "<p>“The mill.” &lt;br&gt;“The quay.”</p>|<p>“The mill.”<br>“The quay.”</p>",
                "<p>&amp;lt;p&amp;gt;The mill.&amp;lt;/p&amp;gt;</p>|<p>The mill.</p>",
                "<p>At 9 o&amp;#39;clock, R&amp;amp;D</p>|<p>At 9 o'clock, R&amp;D</p>",
                "<p>35&lt;endash&gt;-&lt;/endash&gt;40 &lt;emdash/&gt; all</p>|<p>35–40 — all</p>",
                "&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt;|<ul><li>One</li><li>Two</li></ul>"
            })
    void markupThatWasEscapedOnceTooOftenIsReadAsWhatItMeans(String sent, String read) {
        String html = BodyHtml.clean(sent).html();
        assertThat(html).isEqualTo(read.replace("NL", "\n"));
        assertThat(BodyHtml.clean(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Write &lt;p&gt; before and &lt;/p&gt; behind a paragraph.</p>",
                "<p>The tag &lt;b&gt;x&lt;/b&gt; makes it bold.</p>",
                "<p>A line ends with &lt;br&gt;.</p>",
                "<p>The &lt;strong&gt; tag makes it bold.</p>",
                "<p>Write &lt;b&gt;mill&lt;/b&gt;.</p><p>That is HTML.</p>",
                "<p>The mill &lt;the old one&gt; and &lt;b&gt; the quay &lt;/i&gt;.</p>",
                "<p>It uses &lt;br&gt; twice a day.</p>",
                "<p>He wrote &lt;a href=x&gt; by hand.</p>",
                "<p><code>&lt;p&gt;The mill.&lt;/p&gt; &amp;amp;</code></p>",
                "<pre>&lt;p&gt;The mill.&lt;/p&gt; &amp;nbsp;</pre>",
                "<p>If a &lt; b and c &gt; d, R&amp;D; wins.</p>"
            })
    void textThatSpeaksOfMarkupStays(String html) {
        assertThat(BodyHtml.clean(html).html().replace("\n", "")).isEqualTo(html);
    }

    @Test
    void plainTextThatIsHtmlIsReadAsHtml() {
        assertThat(BodyHtml.ofText("<p>The mill.</p>\n<p>R&amp;D &lt; 3</p>").html())
                .isEqualTo("<p>The mill.</p>\n<p>R&amp;D &lt; 3</p>");
        assertThat(BodyHtml.ofText("&lt;p&gt;The mill.&lt;/p&gt;&lt;p&gt;It is old.&lt;/p&gt;")
                        .html())
                .isEqualTo("<p>The mill.</p>\n<p>It is old.</p>");
        assertThat(BodyHtml.ofText("The mill.\n\nAt 9 o&#39;clock").html())
                .isEqualTo("<p>The mill.</p>\n<p>At 9 o'clock</p>");
        assertThat(BodyHtml.ofText("&lt;p&gt;The mill.&lt;/p&gt;\n&lt;p&gt;R&amp;amp;D &amp;lt; 3&lt;/p&gt;")
                        .html())
                .isEqualTo("<p>The mill.</p>\n<p>R&amp;D &lt; 3</p>");
        assertThat(BodyHtml.ofText("The <i>Post</i> was late.").html()).isEqualTo("<p>The <em>Post</em> was late.</p>");
        assertThat(BodyHtml.ofText("a <b and c").html()).isEqualTo("<p>a &lt;b and c</p>");
    }
}
