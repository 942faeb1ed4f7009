package dateline.formats.g2;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineCopyTest {

    @Test
    void nitfBecomesHtmlOfTheClosedVocabulary() {
        Story story = read("text-in-nitf.xml");
        assertThat(story.copy().body().html().replace("\n", "")).isEqualTo("""
                        <p>The Skerry Line said <em>all</em> of its ferries sail again.</p>
                        <h2>Eleven days</h2>
                        <p>A <a href="https://skerry.example/line" rel="nofollow">timetable</a> was printed.</p>
                        <ul><li>At seven</li><li>At nine</li></ul>
                        <blockquote><p>We waited.</p><p>Olaf Berg, baker</p></blockquote>
                        <table><caption>Fares</caption><tbody><tr><th>From</th><th colspan="2">To</th></tr>\
                        <tr><td>Port Ellis</td><td>Skerry</td><td>4</td></tr></tbody></table>
                        <p>In a block.</p>
                        """.replace("\n", ""));
    }

    @Test
    void datelineAndBylineLeaveTheCopy() {
        Story story = read("text-in-nitf.xml");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("PORT ELLIS", "SKN", null, "PORT ELLIS (SKN)"));
        assertThat(story.credits().contributors()).containsExactly("Olga Holm", "Finn Dahl");
        assertThat(story.credits().contributorLine())
                .isEqualTo("Skerry News writers Olga Holm and Finn Dahl contributed.");
    }

    @Test
    void theHeadOfNitfFillsWhatTheItemLeavesOpen() {
        Story story = read("head-only-in-nitf.xml");
        assertThat(story.copy().headline()).isEqualTo("Fergen går igjen");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, SKN");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("Havn", null, "20260301", "Havn, søndag"));
        assertThat(story.about().slug()).isEqualTo("ferge-tilbake");
        assertThat(story.about().section()).isEqualTo("Innenriks");
        assertThat(story.about().urgency()).isEqualTo(5);
        assertThat(story.rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(story.credits().creditLine()).isEqualTo("SKN");
        assertThat(story.rights().editorNote()).isEqualTo("Rettelse: riktig dag");
        assertThat(story.about().subjects()).containsExactly(new Subject("subj:10000000", "Båter"));
    }

    @Test
    void theStricterStatusOfItemAndNitfCounts() {
        String withheld = G2Fixtures.text("head-only-in-nitf.xml");
        String usable = "</versionCreated><pubStatus qcode=\"stat:usable\"/>";
        Story held = G2Fixtures.readText(withheld.replace("</versionCreated>", usable))
                .stories()
                .getFirst();
        assertThat(held.rights().status()).isEqualTo(Status.WITHHELD);
        Story free = G2Fixtures.readText(
                        withheld.replace("</versionCreated>", usable).replace("\"withheld\"", "\"usable\""))
                .stories()
                .getFirst();
        assertThat(free.rights().status()).isEqualTo(Status.USABLE);
        Story killed = G2Fixtures.readText(withheld.replace("</versionCreated>", usable.replace("usable", "canceled")))
                .stories()
                .getFirst();
        assertThat(killed.rights().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void onlySentencesOfAnXhtmlHeaderAreCopy() {
        Story story = xhtml("<header><ul><li>Mills</li><li>Lowen</li></ul><time>02.03.2026 09:00</time><p>Extra</p>"
                + "<h1>Mill reopens in Lowen</h1><p>After eleven years, the mill makes paper again.</p></header>"
                + "<section><p><span>Lowen (LOW) - </span>The mill reopened.</p><h2>Paper</h2></section>");
        assertThat(story.copy().headline()).isEqualTo("Mill reopens in Lowen");
        assertThat(story.copy().body().text())
                .isEqualTo("After eleven years, the mill makes paper again.\nLowen (LOW) - The mill reopened.\nPaper");
    }

    @Test
    void theBylineMayStandInAnElementOfItsOwn() {
        Story header = xhtml("<header><h1>Mill reopens</h1><p class='byline'>Von Ada Lund, dpa</p></header>"
                + "<p>The mill makes paper again.</p>");
        assertThat(header.credits().byline()).isEqualTo("Ada Lund, dpa");
        Story below = xhtml("<p>The mill makes paper again.</p><address class='byline'>Ada Lund/TT</address>"
                + "<section><h3>Facts</h3><p>It is old.</p></section>");
        assertThat(below.credits().byline()).isEqualTo("Ada Lund/TT");
        assertThat(below.copy().body().text()).isEqualTo("The mill makes paper again.\nFacts\nIt is old.");
    }

    @Test
    void theHeaderOfXhtmlDoesNotHideTheDateline() {
        Story story = xhtml("<header><h1>Mill reopens</h1><ul><li>Mills</li></ul></header>"
                + "<p>LOWEN (LOW) - The mill reopened.</p>");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("LOWEN", "LOW", null, "LOWEN (LOW)"));
        assertThat(story.copy().body().html()).isEqualTo("<p>The mill reopened.</p>");
    }

    private static Story xhtml(String body) {
        String item = G2Fixtures.text("minimal.xml").replaceAll("(?s)<headline.*?</headline>", "");
        return G2Fixtures.readText(item.replace(
                        "</newsItem>",
                        "<contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>" + body
                                + "</body></html></inlineXML></contentSet></newsItem>"))
                .stories()
                .getFirst();
    }

    @Test
    void mediaInNitfArePicturesAndNotText() {
        Story story = read("head-only-in-nitf.xml");
        assertThat(story.copy().body().text()).isEqualTo("Alle fergene går igjen.");
        assertThat(story.pictures())
                .containsExactly(
                        new Picture(
                                null,
                                "En ferge",
                                "Fergen ved kai.",
                                "Finn Dahl / SKN",
                                null,
                                List.of(new Rendition("stor", "ferge.jpg", 1600, 900, "image/jpeg"))),
                        new Picture(
                                null,
                                null,
                                "Kaia.",
                                "Olga Holm",
                                null,
                                List.of(new Rendition(null, "kai.jpg", null, null, "image/jpeg"))));
    }

    @Test
    void xhtmlIsCleanedAndItsHeadlineNotRepeated() {
        Story story = read("prefixed-xhtml-with-scripts.xml");
        assertThat(story.copy().headline()).isEqualTo("Bakers & ferries");
        assertThat(story.rights().status()).isNull();
        assertThat(story.copy().body().html().lines())
                .containsExactly(
                        "<p>Bread is <strong>here</strong>.</p>",
                        "<p>A division.</p>",
                        "<p>Another<br>with a break.</p>",
                        "<p>Press or <a href=\"https://skerry.example/\" rel=\"nofollow\">read</a>.</p>",
                        "<p>&lt;script&gt;steal()&lt;/script&gt;</p>",
                        "<p>Loose words.</p>");
    }

    @Test
    void plainTextHasItsParagraphs() {
        Reading reading = G2Fixtures.read("message-with-package.xml");
        assertThat(reading.stories().getLast().copy().body().html().lines())
                .containsExactly("<p>One.</p>", "<p>Two<br>goes on.</p>");
    }

    private static Story read(String fixture) {
        Reading reading = G2Fixtures.read(fixture);
        assertThat(reading.refused()).isEmpty();
        return reading.stories().getFirst();
    }
}
