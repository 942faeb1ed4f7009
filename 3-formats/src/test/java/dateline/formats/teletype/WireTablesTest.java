package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables and lists as text wires send them.
class WireTablesTest {
    private static final String ROWS = "\b^;W;L;Pct;GB\u0010 \r\n\bAldhaven;21;9;.700;_\u0010 \r\n"
            + "\bPort\u0010 Ellen;16;14;.533;4{\u0010 \r\n^___= \r\n";

    @ParameterizedTest
    @ValueSource(strings = {"By The Tidewater Press", "By Ada Lund", "By THE TIDEWATER PRESS"})
    void theHeadOfATableIsNeitherBylineNorSummary(String byline) {
        Story story = table(byline);
        assertThat(story.copy().headline()).isEqualTo("Rowing League");
        assertThat(story.credits().byline()).isEqualTo(byline.substring(3));
        assertThat(story.copy().summary()).isNull();
        assertThat(story.copy().body().html())
                .startsWith("<h3>All Times EST</h3>\n<h3>LEAGUE OF THE SOUND</h3>\n<h3>South Division</h3>\n<table>")
                .contains("<h3>Sunday's Races</h3>\n<p>Aldhaven beat Port Ellen by 2½ lengths.</p>");
    }

    @Test
    void rowsWithSemicolonsAreATable() {
        assertThat(table("By Ada Lund").copy().body().html())
                .contains("<tr><td></td><td>W</td><td>L</td><td>Pct</td><td>GB</td></tr>"
                        + "<tr><td>Aldhaven</td><td>21</td><td>9</td><td>.700</td><td>—</td></tr>"
                        + "<tr><td>Port Ellen</td><td>16</td><td>14</td><td>.533</td><td>4½</td></tr>")
                .doesNotContain("__");
    }

    @Test
    void aTabularMessageThatMarksItsRowsHasATableToo() {
        String tabular = message("By Ada Lund").replace("\u0013\u0011", "\u0013\u0012");
        assertThat(Wires.only(tabular).copy().body().html())
                .isEqualTo(table("By Ada Lund").copy().body().html());
    }

    @Test
    void theTitleOfAWriterStays() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display("Fire on quay", "By Ada Lund", "Tidewater Harbour Writer"),
                Wires.TIDEWATER));
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, Tidewater Harbour Writer");
    }

    @Test
    void aListOfDisplayLinesIsCopy() {
        Story story = Wires.only(Wires.anpa(
                "BC-Rowing-List",
                Wires.display("Winners of the regatta", "1. Aldhaven", "2. Port Ellen", "3. Skerry"),
                ""));
        assertThat(story.copy().headline()).isEqualTo("Winners of the regatta");
        assertThat(story.copy().summary()).isNull();
        assertThat(story.copy().body().html()).isEqualTo("<p>1. Aldhaven</p>\n<p>2. Port Ellen</p>\n<p>3. Skerry</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0013\u0011", "\u0013\u0012"})
    void theHalvesAndTheHeadsOfColumnsAreCopy(String format) {
        String sent = Wires.anpa(
                        "BC-Rowing Glance",
                        Wires.display("Rowing League", "By The Tidewater Press", "All Times EST", "South Division"),
                        "            W    L    GB\r\nAldhaven   21{   9     _\r\nPort Ellen 16   14     {\r\n"
                                + "Skerry     12   18    (9{)\r\n")
                .replace("\u0013\u0011", format);
        Story story = Wires.only(sent);
        assertThat(story.copy().summary()).isNull();
        assertThat(story.copy().body().html())
                .isEqualTo("<h3>All Times EST</h3>\n<h3>South Division</h3>\n"
                        + "<pre>            W    L    GB\nAldhaven   21½   9     _\nPort Ellen 16   14     ½\n"
                        + "Skerry     12   18    (9½)</pre>");
    }

    @Test
    void theHeadOfResultsIsCopy() {
        Story story = Wires.only(Wires.anpa(
                "BC-Rowing Results",
                Wires.display("Rowing Results", "By The Tidewater Press", "League of the Sound"),
                "    Aldhaven 2, Merrow 1\r\n    Skerry 0, Port Ellen 0\r\n"));
        assertThat(story.copy().summary()).isNull();
        assertThat(story.copy().body().html())
                .isEqualTo("<h3>League of the Sound</h3>\n<p>Aldhaven 2, Merrow 1</p>\n<p>Skerry 0, Port Ellen 0</p>");
    }

    @Test
    void aSummaryAboveOneShortParagraphStaysOne() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display("Fire on quay", "Four are hurt"),
                "   ALDHAVEN (TW) _ It burned for 2 days\r\n   All 12 fled.\r\n"));
        assertThat(story.copy().summary()).isEqualTo("Four are hurt");
    }

    @Test
    void aSummaryAboveCopyStaysOne() {
        Story story = Wires.only(
                Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay", "Four are hurt"), Wires.TIDEWATER));
        assertThat(story.copy().summary()).isEqualTo("Four are hurt");
    }

    @Test
    void semicolonsInProseAreNotATable() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display("Fire"),
                "   ALDHAVEN (TW) _ It burned; all fled; none hurt.\r\n"
                        + "   The harbour is closed; ships wait; { is a sign.\r\n"));
        assertThat(story.copy().body().html()).doesNotContain("<table>").contains("{ is a sign");
    }

    private static Story table(String byline) {
        return Wires.only(message(byline));
    }

    private static String message(String byline) {
        return Wires.anpa(
                "BC-Rowing Glance",
                "^BC-Rowing Glance<\r\n^Rowing League=\r\n^All Times EST=\r\n^" + byline
                        + "=\r\n^LEAGUE OF THE SOUND=\r\n^South Division=\r\n",
                ROWS + "^Sunday's Races= \r\n\t   Aldhaven beat Port Ellen by 2{ lengths.<\r\n");
    }
}
