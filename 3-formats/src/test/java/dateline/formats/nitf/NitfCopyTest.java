package dateline.formats.nitf;

import static dateline.formats.nitf.NitfDocuments.DOCUMENT;
import static dateline.formats.nitf.NitfDocuments.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lines above the copy, the copy and its pictures.
class NitfCopyTest {
    @Test
    void itsLinesAreThoseAboveTheCopy() {
        Story story = story(DOCUMENT);
        assertThat(story.copy().headline()).isEqualTo("Ferry runs again");
        assertThat(story.copy().summary()).isEqualTo("Eleven days without a boat");
        assertThat(story.credits().byline()).isEqualTo("ADA LUND, Harbour Correspondent");
        assertThat(story.copy().dateline())
                .isEqualTo(new Dateline("PORT ELLIS, Norland", null, "20260301", "PORT ELLIS, Norland, March 1"));
        assertThat(story.credits().creditLine()).isEqualTo("Skerry News");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<byline>By Ada Lund<byttl>Skerry Times</byttl></byline> | Ada Lund, Skerry Times",
                "<byline>By Ada Lund<byttl>ada.lund@skerry.example</byttl></byline> | Ada Lund",
                "<byline><byttl>Shipping correspondent</byttl></byline> | Shipping correspondent",
                "<byline><person>Ada Lund</person><person>Bo Berg</person></byline> | Ada Lund, Bo Berg",
                "<byline>By Ada Lund</byline><byline>Bo Berg</byline> | Ada Lund, Bo Berg",
                "<byline><byttl>By Ada Lund, SKN</byttl></byline> | Ada Lund, SKN",
                "<byline>par Ada Lund, SKN</byline> | Ada Lund, SKN",
                "<byline>Force ten, and more to come says the harbour master</byline> | -",
                "<byline>alund</byline> | -"
            })
    void theBylineNamesTheWriters(String lines, String byline) {
        Story story = story("<nitf><body><body.head><hedline><hl1>H</hl1></hedline>" + lines
                + "</body.head><body.content><p>Copy.</p></body.content></body></nitf>");
        assertThat(story.credits().byline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<p>The boat.</p><p>At Port Ellis.</p> | The boat. At Port Ellis. | -",
                "<p>The boat.</p><p>REUTERS/Ada Lund</p> | The boat. | REUTERS/Ada Lund",
                "<p>The boat at Port Ellis</p><p>Ada Lund/Skerry Images</p> | The boat at Port Ellis | Ada Lund/Skerry Images",
                "<hl2>Boat leaves</hl2><p>The boat.</p><p>March 4, 2026 09:00</p> | The boat. | -",
                "<hedline><hl1>Boat leaves</hl1></hedline><p>The boat.</p><chron norm='20260304T0900Z'>today</chron> | The boat. | -",
                "<body.head><hedline><hl1>Boat leaves</hl1></hedline></body.head><body.content><p>The boat.</p></body.content> | The boat. | -",
                "<block><p><hl1>Boat leaves</hl1></p><p>The boat. SKN/Ada Lund</p><p>2026-03-04 09:00</p></block> | The boat. | SKN/Ada Lund",
                "<b>Boat leaves</b><p>The boat.</p> | The boat. | -",
                "<p><b>Boat leaves</b></p><p>The boat.</p> | The boat. | -",
                "<p>Ferry runs again</p><p>The boat.</p> | The boat. | -",
                "<p><b>Left:</b> Ada Lund.</p><p>Right: Bo Berg.</p> | Left: Ada Lund. Right: Bo Berg. | -",
                "<b>Ada Lund</b> waits. | Ada Lund waits. | -",
                "The boat<br/>at Port Ellis. | The boat at Port Ellis. | -",
                "<hl2>Boat leaves</hl2> | Boat leaves | -",
                "<p>Boat leaves</p><p>The boat.</p><p>4 March 2026, 09:00</p> | The boat. | -",
                "<p>Ada Lund, left</p><p>Bo Berg, right</p> | Ada Lund, left Bo Berg, right | -",
                "<p>4 March 2026</p> | - | -"
            })
    void aCaptionIsTheCaptionAlone(String sent, String caption, String credit) {
        Story story = story("<nitf><body><body.head><hedline><hl1>Ferry runs again</hl1></hedline></body.head>"
                + "<body.content><p>Copy.</p><media media-type='image'><media-reference source='a.jpg'/><media-caption>"
                + sent + "</media-caption></media></body.content></body></nitf>");
        assertThat(story.pictures())
                .extracting(Picture::caption, Picture::credit)
                .containsExactly(tuple(caption, credit));
    }

    @Test
    void aBraceBehindADigitIsAHalfInTablesToo() {
        String xml =
                "<nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>By 2{ lengths {so}.</p>"
                        + "<pre>Aldhaven   21{   9\nSkerry     12   18{</pre></body.content></body></nitf>";
        assertThat(story(xml).copy().body().text())
                .isEqualTo("By 2½ lengths {so}.\nAldhaven   21½   9\nSkerry     12   18½");
    }

    @Test
    void aDateForMachinesIsNotADateline() {
        String xml =
                "<nitf><body><body.head><dateline><story.date norm='20260301T100000Z'>20260301T100000Z</story.date>"
                        + "</dateline></body.head><body.content><p>A</p></body.content></body></nitf>";
        assertThat(story(xml).copy().dateline()).isNull();
    }

    @Test
    void aSummaryThatSaysTheTextAgainIsNone() {
        String xml = "<nitf><body><body.head><hedline><hl1>H</hl1></hedline><abstract><p>PORT ELLIS (SKN) - The boat"
                + " left.</p></abstract></body.head><body.content><p>PORT ELLIS (SKN) - The boat left.</p></body.content>"
                + "</body></nitf>";
        assertThat(story(xml).copy().summary()).isNull();
    }

    @Test
    void theCopyHasHeadingsListsAndTablesButNothingForEditors() {
        assertThat(story(DOCUMENT).copy().body().html()).isEqualTo("""
                        <p>The first boat left at seven.</p>
                        <h2>Fares</h2>
                        <ul><li>Two crowns</li></ul>
                        <table><tbody><tr><th>From</th><th>To</th></tr><tr><td>Port Ellis</td><td>Skerry</td></tr></tbody></table>""");
    }

    @Test
    void aPictureHasAllItsRenditions() {
        assertThat(story(DOCUMENT).pictures())
                .containsExactly(new Picture(
                        null,
                        "A white boat",
                        "The boat leaves.",
                        "Finn Dahl",
                        null,
                        List.of(
                                new Rendition("large", "boat.jpg", 1200, 800, "image/jpeg"),
                                new Rendition("small", "boat-s.jpg", 300, 200, "image/jpeg"))));
    }
}
