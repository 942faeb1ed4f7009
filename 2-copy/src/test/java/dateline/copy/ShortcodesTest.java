package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[gallery ids=\"1,2\"]",
                "[gallery ids=1,2]",
                "[gallery ids=&#8221;1,2&#8243;]",
                "[gallery]",
                "[adrotate group=\"1\"]",
                "[adrotate banner='4' /]",
                "[youtube id=\"ab\"]",
                "[tweet 123456789]",
                "[/caption]",
                "[ad]",
                "[Advertisement]",
                "[vc_row]",
                "[/vc_row]",
                "[contact-form-7]",
                "[sc name=\"x\"]",
                "[sc name=x]"
            })
    void aShortcodeIsLeftOut(String code) {
        assertThat(BodyHtml.clean("<p>The boat left.</p><p>" + code + "</p><p>At seven.</p>")
                        .html())
                .isEqualTo("<p>The boat left.</p>\n<p>At seven.</p>");
        assertThat(BodyHtml.clean("<p>The boat left.</p><p><span>" + code + "</span></p>")
                        .html())
                .isEqualTo("<p>The boat left.</p>");
        assertThat(BodyHtml.ofText("The boat left.\n\n" + code).text()).isEqualTo("The boat left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[sic]",
                "[the minister]",
                "[…]",
                "[...]",
                "[1]",
                "[REUTERS]",
                "[AP]",
                "[COVID-19]",
                "[ad hoc]",
                "[video below]",
                "[Video: AP]",
                "[Twitter handle]",
                "[where x=5]",
                "[his wife's]",
                "[mid-2026]",
                "[a/c]",
                "[\"peace\"]",
                "[name = Ada]",
                "[gallery]",
                "[more]"
            })
    void anEditorsBracketStays(String bracket) {
        String html = "<p>He said " + bracket + " it was late.</p>";
        assertThat(BodyHtml.clean(html).text()).isEqualTo("He said " + bracket + " it was late.");
        assertThat(BodyHtml.ofText("He said " + bracket + " it was late.").text())
                .isEqualTo("He said " + bracket + " it was late.");
    }

    @Test
    void whatStandsBetweenTwoShortcodesStays() {
        assertThat(BodyHtml.clean(
                                "<p>[su_box title=\"Fares\"]Two <b>crowns</b>.[/su_box]</p><p>[note]Bring [sic] cash.[/note]</p>")
                        .html())
                .isEqualTo("<p>Two <strong>crowns</strong>.</p>\n<p>Bring [sic] cash.</p>");
    }

    @Test
    void aFilmBecomesALink() {
        assertThat(BodyHtml.clean("<p>See: [youtube https://www.youtube.com/watch?v=abc&amp;t=1]</p>")
                        .text())
                .isEqualTo("See:\nhttps://www.youtube.com/watch?v=abc&t=1");
        assertThat(BodyHtml.clean("<p>[embed]https://film.example/1[/embed]</p>")
                        .html())
                .isEqualTo("<p><a href=\"https://film.example/1\" rel=\"nofollow\">https://film.example/1</a></p>");
    }

    @Test
    void codeIsShownAsItIs() {
        String html = "<p>Write <code>[gallery ids=\"1\"]</code>, or [[gallery]].</p>\n<pre>[ad_box x=\"1\"]</pre>";
        assertThat(BodyHtml.clean(html).html()).isEqualTo(html);
    }

    @Test
    void aShortcodeWithinAnotherIsLeftOutToo() {
        assertThat(BodyHtml.clean("<p>The boat.</p><p>[ad_[xx y=\"1\"]b]</p>").text())
                .isEqualTo("The boat.");
    }
}
