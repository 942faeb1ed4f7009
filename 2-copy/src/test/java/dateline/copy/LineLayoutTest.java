package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineLayoutTest {
    @Test
    void anIndentedLineBehindASentenceBeginsAParagraph() {
        assertThat(cleaned("<p>The mill reopened.\n    It makes <b>paper\n and</b> board.\n    “All is well.”\n</p>"))
                .isEqualTo(
                        "<p>The mill reopened.</p><p>It makes <strong>paper and</strong> board.</p><p>“All is well.”</p>");
    }

    @Test
    void aBlankLineBehindASentenceBeginsAParagraph() {
        assertThat(cleaned("<p>The mill reopened.\n\nIt makes paper\nand board.</p>"))
                .isEqualTo("<p>The mill reopened.</p><p>It makes paper and board.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>\n      The mill reopened. It\n      makes paper.\n      All is well.\n    </p>",
                "<p>The mill reopened.\n    It makes paper. All is well.</p>",
                "<p>The mill\n\n reopened. It makes paper. All is well.</p>",
                "<p>The mill reopened.\nIt makes paper.\nAll is well.</p>"
            })
    void linesThatAProgramBrokeAreOneParagraph(String html) {
        assertThat(BodyHtml.clean(html).text().replace("\n", "|"))
                .isEqualTo("The mill reopened. It makes paper. All is well.");
    }

    @Test
    void linesWithWideGapsAreTheRowsOfATable() {
        String table = "<table><tbody><tr><td>Lowen</td><td>20</td><td>10</td></tr>"
                + "<tr><td>Port Ellis</td><td>9</td><td>1</td></tr></tbody></table>";
        String rows = "Lowen        20    10\nPort Ellis    9     1";
        assertThat(cleaned("<p>The league:\n" + rows + "\nAll is well.</p>"))
                .isEqualTo("<p>The league:</p>" + table + "<p>All is well.</p>");
        assertThat(BodyHtml.ofText("The league:\n\n" + rows).html().replace("\n", ""))
                .isEqualTo("<p>The league:</p>" + table);
        assertThat(cleaned("<p>Lowen   20\nAll is well.</p>")).isEqualTo("<p>Lowen 20 All is well.</p>");
    }

    @Test
    void theLineBreaksOfAWireAreSpaces() {
        assertThat(cleaned("<p>The old mill of Lowen has been<br>closed since last autumn, because<br>"
                        + "the <b>river</b> was too low. It opens<br>on Friday.</p>"))
                .isEqualTo("<p>The old mill of Lowen has been closed since last autumn, because "
                        + "the <strong>river</strong> was too low. It opens on Friday.</p>");
        assertThat(cleaned("<p>Die alte Mühle in Lowen ist seit<br>dem Herbst geschlossen, weil der<br>"
                        + "Fluss zu wenig Wasser führt.</p>"))
                .doesNotContain("<br>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Lowen Mill<br>Quay 1<br>Port Ellis.</p>",
                "<p>The river runs to the sea and sings,<br>The mill stands still in the evening air,<br>And no one asks what the morning brings.</p>",
                "<p>flour<br>eggs<br>milk.</p>",
                "<p>Monday: the mill is open from nine to five<br>Tuesday: the mill is closed the whole day<br>Friday: on request.</p>",
                "<p>The old mill of Lowen has been closed since<br>last autumn.</p>"
            })
    void theLineBreaksOfAWriterStay(String html) {
        assertThat(cleaned(html)).isEqualTo(html);
    }

    @Test
    void linesThatBeginWithAMarkAreAList() {
        String list = "<ul><li>The mill makes paper</li><li>It opens on Friday</li></ul>";
        assertThat(cleaned("<p>* The mill makes paper<br>* It opens on Friday</p>"))
                .isEqualTo(list);
        assertThat(cleaned("<p>Lowen:<br>• The mill <b>makes paper</b><br>• It opens on Friday</p>"))
                .isEqualTo("<p>Lowen:</p>" + list.replace("makes paper", "<strong>makes paper</strong>"));
        assertThat(plain("All is well.\n\n* The mill makes paper\n* It opens on Friday"))
                .isEqualTo("<p>All is well.</p>" + list);
        assertThat(
                        plain(
                                "All is well.\n\nThe old mill of Lowen has news for its readers:\n· The mill makes\npaper\n· It opens on Friday"))
                .isEqualTo("<p>All is well.</p><p>The old mill of Lowen has news for its readers:</p>" + list);
    }

    @Test
    void theFirstItemMayStandBehindItsLabel() {
        assertThat(plain("All is well.\n\nLowen: * The mill makes paper\n* It opens on Friday"))
                .isEqualTo("<p>All is well.</p><p>Lowen:</p>"
                        + "<ul><li>The mill makes paper</li><li>It opens on Friday</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>* The mill is closed on Mondays</p>",
                "<p>– The mill is old, she says.<br>– It is.</p>",
                "<p>* The mill<br>** It is closed</p>",
                "<p>* The mill<br>* opens<br>on Friday</p>",
                "<p>* * *<br>* * *</p>"
            })
    void linesThatBeginWithAnotherSignAreNoList(String html) {
        assertThat(cleaned(html)).isEqualTo(html);
    }

    private static String plain(String text) {
        return BodyHtml.ofText(text).html().replace("\n", "");
    }

    private static String cleaned(String html) {
        String cleaned = BodyHtml.clean(html).html();
        assertThat(BodyHtml.clean(cleaned).html()).isEqualTo(cleaned);
        return cleaned.replace("\n", "");
    }
}
