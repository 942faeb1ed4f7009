package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.copy.WireFile;
import dateline.story.Decisions;
import dateline.story.Decisions.About;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What was decided about a story is told with its place and words.
class ExplainedReadingTest {
    private static final String COPY = "<p>The night ferry stayed in port.</p><p>It is to sail on Tuesday.</p>";

    @Test
    void whereTheDatelineIsFrom() {
        assertThat(body(
                        About.DATELINE,
                        "<p>• Wind of force ten</p><p>LIMA, Peru (AP) — The quay is shut.</p><p>So.</p>"))
                .containsExactly("read in paragraph 2: LIMA, Peru (AP)");
        assertThat(body(About.DATELINE, "<p>SANDPORT (AHW) —</p><p>The quay is shut.</p><p>It reopens.</p>"))
                .containsExactly("read in paragraph 1: SANDPORT (AHW)");
        assertThat(item(About.DATELINE, "\"body_html\": \"" + COPY + "\"")).isEmpty();
    }

    @Test
    void whatIsTakenOutOfTheHeadAndTheEndOfCopy() {
        assertThat(body(About.BYLINE, "<p>By Jo Example</p>" + COPY))
                .containsExactly("taken out of the copy: Jo Example");
        assertThat(body(About.NOTE, "<p>(Adds quotes)</p><p>OSLO (NTB) - The quay is shut.</p><p>So it is.</p>"))
                .containsExactly("taken from the beginning of the copy: “Adds quotes”");
        assertThat(body(About.CONTRIBUTORS, COPY + "<p>(Reporting by Jo Example; Editing by Bo Berg)</p>"))
                .containsExactly("taken from the end of the copy: Reporting by Jo Example; Editing by Bo Berg");
        assertThat(body(About.FURNITURE, COPY + "<p>asl/tib</p><p>ENDS</p>"))
                .containsExactly("the last paragraph: “ENDS”", "the last paragraph: “asl/tib”");
        assertThat(body(About.FURNITURE, "<p>The quay is shut.</p><p>It reopens soon. asl/tib</p>"))
                .containsExactly("behind the last sentence: “asl/tib”");
    }

    @Test
    void whatIsTakenOutOfACaption() {
        String caption = "The quay in Sandport, March 2, 2026. (AHW Photo/Jo Example) RESTRICTED TO EDITORIAL USE";
        String picture = """
                "associations": {"main": {"type": "picture", "description_text": "%s",
                 "renditions": {"full": {"href": "quay.jpg", "mimetype": "image/jpeg"}}}}""";
        assertThat(item(About.CREDIT, picture.formatted(caption)))
                .containsExactly("taken out of a caption: AHW Photo/Jo Example");
        assertThat(item(About.TERMS, picture.formatted(caption)))
                .containsExactly("taken out of a caption: “RESTRICTED TO EDITORIAL USE”");
        assertThat(item(About.CAPTION, picture.formatted("OLYMPUS DIGITAL CAMERA")))
                .containsExactly("a camera wrote it, and it is left out: “OLYMPUS DIGITAL CAMERA”");
    }

    @Test
    void howTheHeadlineWasMade() {
        assertThat(decided(About.HEADLINE, "{\"uri\": \"urn:a\", \"type\": \"text\", \"body_html\": \"" + COPY + "\"}"))
                .containsExactly("the first sentence of the copy, because no headline came");
        assertThat(item(About.HEADLINE, "\"headline\": \"UPDATE 2-Quay shut\""))
                .containsExactly("the marks of the wire are removed from “UPDATE 2-Quay shut”");
    }

    @Test
    void whichWordsMakeACorrection() {
        assertThat(item(About.CORRECTION, "\"ednote\": \"Corrects the name of the ferry.\""))
                .containsExactly("the word “Corrects” says so in “Corrects the name of the ferry.”");
        assertThat(item(About.CORRECTION, "\"headline\": \"CORRECTED-Quay shut\""))
                .containsExactly("the headline says so: “CORRECTED-Quay shut”");
        assertThat(body(About.CORRECTION, "<p>(Corrects date)</p><p>OSLO (NTB) - The quay is shut.</p><p>So.</p>"))
                .containsExactly("the word “Corrects” says so in “Corrects date”");
    }

    @Test
    void whoseZoneATimeIsReadIn() {
        assertThat(item(About.TIME, "\"versioncreated\": \"2026-03-02T08:00:00\""))
                .containsExactly("“2026-03-02T08:00:00” names no zone; it is read in Asia/Hong_Kong, the site's zone");
        assertThat(item(About.TIME, "\"versioncreated\": \"2026-03-02T08:00:00Z\""))
                .isEmpty();
    }

    @Test
    void howTheEncodingWasFound() {
        assertThat(encoding("Fähre".getBytes(UTF_8))).isEqualTo("UTF-8, because its bytes are valid UTF-8");
        assertThat(encoding("Fähre".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("windows-1252, because nothing shows another");
        assertThat(encoding("\uFEFFFähre".getBytes(UTF_8)))
                .isEqualTo("UTF-8, because it begins with a byte order mark");
    }

    @Test
    void whatHappenedToMarkup() {
        assertThat(body(About.MARKUP, "<div>&lt;p&gt;The quay is shut.&lt;/p&gt;&lt;p&gt;It reopens.&lt;/p&gt;</div>"))
                .last()
                .asString()
                .startsWith("its tags were escaped once too often and are read as markup: “<p>The quay is shut.");
        assertThat(body(About.MARKUP, "<p>At six o&amp;#39;clock it reopens.</p>" + COPY))
                .containsExactly("characters that were escaped once too often are read as what they mean:"
                        + " “At six o&#39;clock it reopens.”");
        assertThat(item(
                        About.MARKUP,
                        "\"body_text\": \"&lt;p&gt;The quay is shut.&lt;/p&gt;&lt;p&gt;It reopens.&lt;/p&gt;\""))
                .contains("its plain text is HTML: “<p>The quay is shut.</p><p>It reopens.</p>”");
        assertThat(body(About.TEXT, COPY + "<button>Share this</button>"))
                .containsExactly("of 53 letters in its HTML, 44 are kept");
    }

    @Test
    void whyAStoryIsHeldOrStopped() {
        assertThat(item(About.HOLD, "\"ednote\": \"Hold for release.\""))
                .containsExactly("for an editor, as the note to editors says: “Hold for release.”");
        assertThat(item(About.HOLD, "\"embargoed\": \"2099-03-02T08:00:00Z\""))
                .containsExactly("until 2099-03-02T08:00:00Z, as a field of its format says");
        assertThat(item(About.STATUS, "\"pubstatus\": \"withheld\"")).containsExactly("its supplier withholds it");
    }

    @Test
    void eachStoryOfAFileHasItsOwnDecisions() {
        String g2 = """
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>%s%s</itemSet></newsMessage>""";
        String item = """
            <newsItem guid="urn:%s" version="1" standard="NewsML-G2" standardversion="2.33" conformance="core">
            <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
            <itemMeta><itemClass qcode="ninat:text"/><provider literal="TW"/><versionCreated>2026-03-01T10:00:00Z</versionCreated>
            </itemMeta><contentMeta><headline>Quay %s</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
            <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s (AP) - The quay is shut.</p><p>So it is.</p></body></html>
            </inlineXML></contentSet></newsItem>""";
        eachHasItsOwn(g2.formatted(item.formatted("a", "a", "LIMA"), item.formatted("b", "b", "OSLO")));
        String newsml = """
            <NewsItem><Identification><NewsIdentifier><ProviderId>tw</ProviderId><DateId>20260301</DateId><NewsItemId>%s</NewsItemId>
            <RevisionId>1</RevisionId><PublicIdentifier>urn:%1$s</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>
            <Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Quay %1$s</HeadLine></NewsLines>
            <ContentItem><DataContent><p>%s (AP) - The quay is shut.</p><p>So it is.</p></DataContent></ContentItem></NewsComponent>
            </NewsItem>""";
        eachHasItsOwn("<NewsML>" + newsml.formatted("a", "LIMA") + newsml.formatted("b", "OSLO") + "</NewsML>");
    }

    private static void eachHasItsOwn(String file) {
        assertThat(collected(file).stories())
                .extracting(
                        Decisions.OfStory::headline,
                        story -> story.decided().stream()
                                .filter(noted -> noted.about() == About.DATELINE)
                                .map(Decisions.Noted::words)
                                .toList())
                .containsExactly(
                        tuple("Quay a", List.of("read in paragraph 1: LIMA (AP)")),
                        tuple("Quay b", List.of("read in paragraph 1: OSLO (AP)")));
    }

    @Test
    void aStoryThatNeededNoDecisionHasNone() {
        Decisions.Collected collected =
                collected(Stream.of("\"headline\": \"Quay shut\"", "\"body_html\": \"" + COPY + "\"")
                                .reduce("{\"uri\": \"urn:a\", \"type\": \"text\"", (all, field) -> all + ", " + field)
                        + "}");
        assertThat(collected.stories()).isEmpty();
    }

    private static List<String> body(About about, String html) {
        return item(about, "\"body_html\": \"" + html + "\"");
    }

    private static List<String> item(About about, String field) {
        String headline = field.contains("headline") ? "" : "\"headline\": \"Quay shut\", ";
        return decided(about, "{\"uri\": \"urn:a\", \"type\": \"text\", " + headline + field + "}");
    }

    private static List<String> decided(About about, String json) {
        return collected(json).stories().stream()
                .flatMap(story -> story.decided().stream())
                .filter(noted -> noted.about() == about)
                .map(Decisions.Noted::words)
                .toList();
    }

    private static String encoding(byte[] headline) {
        byte[] begin = "{\"uri\": \"urn:a\", \"headline\": \"".getBytes(UTF_8);
        boolean marked = headline.length > 2 && headline[0] == (byte) 0xEF;
        byte[] mark = marked ? new byte[] {headline[0], headline[1], headline[2]} : new byte[0];
        byte[] words = marked ? Arrays.copyOfRange(headline, 3, headline.length) : headline;
        byte[] all = concat(mark, begin, words, "\"}".getBytes(UTF_8));
        return collected(all).file().getFirst().words();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Decisions.Collected collected(String json) {
        return collected(json.getBytes(UTF_8));
    }

    private static Decisions.Collected collected(byte[] file) {
        Readers readers = new Readers(ZoneId.of("Asia/Hong_Kong"), Map.of("utc", ZoneOffset.UTC));
        return Decisions.during(() -> readers.read(new WireFile("a.json", file)));
    }
}
