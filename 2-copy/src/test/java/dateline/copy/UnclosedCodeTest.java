package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnclosedCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Mill.</p><!-- ad <p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!-- ad><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!-- more -- ><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!-- more -- ><p>Paper.</p><!-- x --> | Mill. Paper.",
                "<p>Mill.</p><!-- more --!><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!--><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!-- <p>Old.</p> --><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!-- a -- b --><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!--[if mso]><p>Old.</p><![endif]--><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><!--[if !mso]><!--><p>Paper.</p><!--<![endif]--> | Mill. Paper.",
                "<p>Mill.</p><script>The mill makes paper. | Mill. The mill makes paper.",
                "<p>Mill.</p><script src='a.js'><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><script>a(1);<p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><script>var a = 1;\t</p><p>Paper.</p><script>b()</script> | Mill. Paper.",
                "<p>Mill.</p><script>var a = '<p>Old.</p>'; | Mill.",
                "<p>Mill.</p><script>a('<script src=x>');</script><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><script><!-- a(); //--></script><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><script><!-- a(); </script><p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><style>p {color: red} <p>Paper.</p> | Mill. Paper.",
                "<p>Mill.</p><STYLE>p {color: red}</STYLE><p>Paper.</p> | Mill. Paper."
            })
    void itTakesNoCopyWithIt(String html, String text) {
        assertThat(BodyHtml.clean(html.replace("\\t", "\t")).text().replace('\n', ' '))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!--", "<!-- -", "<script>", "<script>a=1;", "<style> <p", "<!-- -- ", "<script></script>"})
    void manyOfThemTakeNoTime(String code) {
        String html = code.repeat(100_000);
        assertTimeout(Duration.ofSeconds(5), () -> OpenElements.closed(html));
    }
}
