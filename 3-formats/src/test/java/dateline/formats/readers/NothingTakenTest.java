package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that an item is read, or that the reading says why not.
class NothingTakenTest {
    private static final String COPY = "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>"
            + "<p>The mill reopened.</p></body></html></inlineXML>";

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qcode='ninat:text'",
                "qcode='icls:text'",
                "qcode='icls:composite'",
                "qcode='kind:Text'",
                "uri='http://cv.iptc.org/newscodes/ninature/text'",
                "uri='http://lowen.example/classes#text'",
                "literal='text'",
                "qcode='kind:report'"
            })
    void copyIsReadWhateverAliasItsClassHas(String itemClass) {
        Reading reading = read(newsItem(itemClass, "<headline>Mill reopens</headline>", COPY));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qcode='icls:picture'", "qcode='icls:graphic'", "qcode='kind:Photo'", "qcode='kind:still'"})
    void aPictureIsReadWhateverAliasItsClassHas(String itemClass) {
        Reading reading = read(newsItem(
                itemClass, "", "<remoteContent href='mill.jpg' contenttype='image/jpeg' rendition='rnd:highRes'/>"));
        assertThat(reading.pictures())
                .extracting((PictureItem item) -> item.picture().guid())
                .containsExactly("urn:low:1");
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void aPackageWhoseClassHasAnOldAliasJoinsItsPicture() {
        Reading reading = read("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>"
                + newsItem("qcode='icls:text'", "<headline>Mill reopens</headline>", COPY)
                + pack("<itemRef residref='urn:low:1'><itemClass qcode='icls:text'/></itemRef>"
                        + "<itemRef residref='urn:low:9'><itemClass qcode='icls:picture'/></itemRef>")
                + "</itemSet></newsMessage>");
        assertThat(reading.stories().getFirst().pictures())
                .extracting(picture -> picture.guid())
                .containsExactly("urn:low:9");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.notes()).singleElement().asString().contains("urn:low:9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<itemRef residref='urn:low:1'/><itemRef residref='urn:low:9'/>|urn:low:1, urn:low:9",
                "|names no items"
            })
    void aPackageWithoutItemsIsRefused(String references, String reason) {
        Refusal refusal = onlyRefusal(pack(references == null ? "" : references));
        assertThat(refusal.where()).startsWith("packageItem urn:low:pack at line ");
        assertThat(refusal.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|neither text nor a picture",
                "<inlineXML><scores xmlns='urn:low'><team name='Lowen'>3</team></scores></inlineXML>|no paragraphs",
                "<inlineData contenttype='application/pdf' encoding='x:base64'>JVBERi0=</inlineData>|application/pdf",
                "<remoteContent href='mill.html' contenttype='text/html'/>|not in the file"
            })
    void anItemWithoutCopySaysWhy(String content, String reason) {
        assertThat(onlyRefusal(newsItem("qcode='ninat:text'", "", content == null ? "" : content))
                        .reason())
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<story><head><title>Mill reopens</title></head><content><para>The mill reopened.</para>"
                        + "<para>It makes <b>paper</b>.</para></content></story>",
                "<STORY><BYLINE>Ada Lund</BYLINE><P>The mill reopened.</P><P>It makes paper.</P></STORY>",
                "<body.content><block><p>The mill reopened.</p><p>It makes paper.</p></block></body.content>"
            })
    void paragraphsInXmlOfTheSuppliersOwnAreCopy(String copy) {
        Reading reading = read(newsItem(
                "qcode='icls:text'", "<headline>Mill reopens</headline>", "<inlineXML>" + copy + "</inlineXML>"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("The mill reopened.\nIt makes paper.");
    }

    @Test
    void aFilmAndAnEventAreNotedAndNotRefused() {
        for (String item : new String[] {
            newsItem("qcode='icls:video'", "<headline>Mill reopens</headline>", "<remoteContent href='mill.mp4'/>"),
            "{\"uri\":\"urn:low:2\",\"type\":\"video\",\"pubstatus\":\"usable\"}",
            "{\"api_version\":\"1.1\",\"data\":{\"item\":{\"altids\":{\"itemid\":\"a1\"},\"type\":\"video\"}}}"
        }) {
            Reading reading = read(item);
            assertThat(reading.stories()).isEmpty();
            assertThat(reading.refused()).isEmpty();
            assertThat(reading.notes()).singleElement().asString().contains("its kind is \"video\"");
        }
    }

    @Test
    void anItemThatOnlyNamesMissingItemsIsRefused() {
        String pack = newsml("pack", "<NewsItemRef NewsItem='urn:newsml:low.example:20260301:mill:1'/>");
        assertThat(onlyRefusal("<NewsML>" + pack + "</NewsML>").reason())
                .contains("urn:newsml:low.example:20260301:mill");
        String mill = newsml("mill", "<ContentItem><DataContent>The mill reopened.</DataContent></ContentItem>");
        Reading together = read("<NewsML>" + pack + mill + "</NewsML>");
        assertThat(together.refused()).isEmpty();
        assertThat(together.stories()).hasSize(1);
        assertThat(onlyRefusal("<NewsML>" + newsml("empty", "") + "</NewsML>").reason())
                .contains("neither text nor a picture");
    }

    @Test
    void anEmptyFeedIsNotedAndNotRefused() {
        for (String feed : new String[] {
            "<rss version='2.0'><channel><title>Lowen</title></channel></rss>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Lowen\",\"items\":[]}",
            "{\"api_version\":\"1.1\",\"data\":{\"items\":[]}}"
        }) {
            Reading reading = read(feed);
            assertThat(reading.refused()).isEmpty();
            assertThat(reading.notes()).singleElement().asString().contains("no items");
        }
    }

    @Test
    void aFileForWhichAReaderReturnsNothingIsRefused() {
        Refusal refusal = onlyRefusal("<NewsML><TopicSet/></NewsML>");
        assertThat(refusal.where()).isEqualTo("the whole file");
        assertThat(refusal.reason()).contains("no story and no picture");
    }

    private static String newsItem(String itemClass, String contentMeta, String content) {
        return item("newsItem", "urn:low:1", itemClass, contentMeta, "<contentSet>" + content + "</contentSet>");
    }

    private static String pack(String references) {
        return item(
                "packageItem",
                "urn:low:pack",
                "qcode='icls:composite'",
                "<headline>Mill</headline>",
                "<groupSet root='g'><group id='g' role='group:main'>" + references + "</group></groupSet>");
    }

    private static String item(String name, String guid, String itemClass, String contentMeta, String content) {
        return "<" + name + " xmlns='http://iptc.org/std/nar/2006-10-01/' guid='" + guid + "' version='1'"
                + " standard='NewsML-G2' standardversion='2.30' xml:lang='en'><itemMeta><itemClass " + itemClass
                + "/><provider literal='LOW'/><versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta><contentMeta>"
                + contentMeta + "</contentMeta>" + content + "</" + name + ">";
    }

    private static String newsml(String id, String content) {
        return "<NewsItem><Identification><NewsIdentifier><ProviderId>low.example</ProviderId><DateId>20260301</DateId>"
                + "<NewsItemId>" + id + "</NewsItemId><RevisionId PreviousRevision='0' Update='N'>1</RevisionId>"
                + "<PublicIdentifier>urn:newsml:low.example:20260301:" + id + ":1</PublicIdentifier></NewsIdentifier>"
                + "</Identification><NewsManagement><NewsItemType FormalName='News'/><Status FormalName='Usable'/>"
                + "</NewsManagement><NewsComponent>" + content + "</NewsComponent></NewsItem>";
    }

    private Refusal onlyRefusal(String text) {
        Reading reading = read(text);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.pictures()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
        return reading.refused().getFirst();
    }

    private Reading read(String text) {
        return readers.read(new WireFile("item", text.getBytes(StandardCharsets.UTF_8)));
    }
}
