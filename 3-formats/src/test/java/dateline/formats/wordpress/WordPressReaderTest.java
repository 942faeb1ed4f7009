package dateline.formats.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.ProcessorTime;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressReaderTest {
    private static final String UPLOADS = "https://paper.example/wp-content/uploads/2024/02/";

    private final WordPressReader reader = new WordPressReader(ZoneId.of("Europe/Oslo"));

    @Test
    void aPublishedPostIsAStoryWithAllItsParts() {
        Story story = story("https://paper.example/?p=12");
        assertThat(story.copy().headline()).isEqualTo("Ferry runs aground & nobody is hurt");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2024-02-29T09:30:00Z"));
        assertThat(story.origin().updated()).isEqualTo(Instant.parse("2024-02-29T11:00:00Z"));
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2024-02-29T11:00:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.copy().language()).isEqualTo("en-GB");
        assertThat(story.copy().summary()).isEqualTo("A ferry, a bank, and no harm.");
        assertThat(story.about().section()).isEqualTo("Harbour");
        assertThat(story.about().subjects()).containsExactly(new Subject(null, "News"), new Subject(null, "Harbour"));
        assertThat(story.about().keywords()).containsExactly("Ferries");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("ALDHAVEN", "TW", null, "ALDHAVEN (TW)"));
        assertThat(story.credits().contributors()).containsExactly("Jon Berg");
        assertThat(story.origin().link()).isEqualTo("https://paper.example/2024/02/ferry-runs-aground/");
    }

    @Test
    void blocksBecomeTheBodyWithoutTheirFurniture() {
        assertThat(story("https://paper.example/?p=12").copy().body().html()).isEqualTo("""
                        <p>A ferry ran aground on Thursday.</p>
                        <h2>What is known</h2>
                        <ul><li>It is <strong>safe</strong>.</li></ul>""");
    }

    @Test
    void everyAddressThatItHadIsKept() {
        assertThat(story("https://paper.example/?p=12").origin().formerAddresses())
                .containsExactly("/2024/02/ferry-runs-aground/", "/2024/02/ferry-aground/", "/?p=12");
    }

    @Test
    void theFeaturedPictureIsFirstAndEachPictureOnceInFullSize() {
        assertThat(story("https://paper.example/?p=12").pictures())
                .containsExactly(
                        new Picture(
                                null,
                                "A ferry on a bank",
                                "The ferry at dawn.",
                                "Tidewater",
                                null,
                                List.of(new Rendition(null, UPLOADS + "dawn.jpg", null, null, null))),
                        new Picture(
                                null,
                                null,
                                "The quay on Thursday.",
                                "TW Photo/Ada Lund",
                                null,
                                List.of(new Rendition(null, UPLOADS + "quay.jpg", null, null, null))));
    }

    @Test
    void theOldEditorsLinesBecomeParagraphs() {
        Story story = story("https://paper.example/?p=7");
        assertThat(story.copy().body().html()).isEqualTo("""
                        <p>First paragraph,<br>second line, [sic] and all.</p>
                        <blockquote><p>We will see.</p></blockquote>
                        <p>Last paragraph.</p>""");
        assertThat(story.credits().byline()).isEqualTo("Jon Berg");
        assertThat(story.about().section()).isNull();
        assertThat(story.origin().updated()).isNull();
    }

    @Test
    void shortcodesOfPicturesAreReadAndTheOthersLeftOut() {
        assertThat(story("https://paper.example/?p=7").pictures())
                .extracting(Picture::alt, Picture::caption)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A quay", "The old quay."),
                        org.assertj.core.groups.Tuple.tuple("A ferry on a bank", "The ferry at dawn."),
                        // Another file of the export may have the third, 99.
                        org.assertj.core.groups.Tuple.tuple(null, null));
    }

    @Test
    void unpublishedPostsWaitForAnEditor() {
        Story draft = story("https://paper.example/?p=40");
        assertThat(draft.rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(draft.origin().published()).isNull();
        assertThat(draft.origin().formerAddresses()).containsExactly("/?p=40");
        assertThat(story("https://paper.example/?p=42").rights().status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void aScheduledPostIsUnderEmbargo() {
        Story later = story("https://paper.example/?p=41");
        assertThat(later.rights().status()).isEqualTo(Status.USABLE);
        assertThat(later.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2199-01-01T06:00:00Z")));
    }

    @Test
    void pagesAndTheBinAreSkippedAndReported() {
        Reading reading = reading();
        assertThat(reading.format()).isEqualTo("WordPress export");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(5);
        assertThat(reading.notes())
                .containsExactly(
                        "1 skipped: in WordPress' bin", "1 skipped: of the type \"page\", which is not an article");
    }

    @ParameterizedTest
    @CsvSource({
        "post, USABLE, publish",
        "news, USABLE, publish",
        "story, WITHHELD, private",
        "article, WITHHELD, pending"
    })
    void typesOfArticlesThatThemesAddAreReadToo(String type, Status status, String rawStatus) {
        Reading reading =
                read(item("<wp:post_type>" + type + "</wp:post_type><wp:status>" + rawStatus + "</wp:status>"));
        assertThat(reading.stories())
                .singleElement()
                .extracting(story -> story.rights().status())
                .isEqualTo(status);
    }

    @Test
    void severalAuthorsOfAPluginAreAllNamed() {
        Story story = read(item("""
                        <category domain="author" nicename="cap-a"><![CDATA[Ada Lund]]></category>
                        <category domain="author" nicename="cap-b"><![CDATA[Bo Li]]></category>""")).stories().getFirst();
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, Bo Li");
    }

    @Test
    void aTimeWithoutUtcIsOfTheSitesClock() {
        Story story = read(item("<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>"
                        + "<wp:post_date>2010-07-01 12:00:00</wp:post_date>"))
                .stories()
                .getFirst();
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2010-07-01T10:00:00Z"));
    }

    @Test
    void charactersForbiddenInXmlAreMendedAndReported() {
        Reading reading =
                read(item("<excerpt:encoded>Ups &amp; downs&nbsp;&ndash; A & B \u0008&#11;&bogus;</excerpt:encoded>"
                        + "<content:encoded><![CDATA[Fish & chips\u0001 &amp; tea &nbsp;]]></content:encoded>"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories().getFirst().copy().summary()).isEqualTo("Ups & downs – A & B &bogus;");
        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("Fish & chips & tea");
        assertThat(reading.notes())
                .singleElement()
                .asString()
                .contains("bare & (1)", "entities that XML does not define (3)", "characters that XML forbids (3)");
    }

    @Test
    void textAroundTheExportAndUnclosedElementsStopNothing() {
        Reading reading = read("<br />\n<b>Warning</b>: in line 3\n"
                + item("<dc:creator>Ada Lund<content:encoded>One.<b>Two.</content:encoded></item>"
                        + "<item><title>B</title><guid>https://paper.example/?p=2</guid>"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A title", "B");
        assertThat(reading.stories().getFirst().credits().byline()).isEqualTo("Ada Lund");
        assertThat(reading.notes()).singleElement().asString().contains("elements without an end (2)");
    }

    @Test
    void unclosedFramesAndTagsLoseNoText() {
        Story story = read(item("<content:encoded><![CDATA[<p>One.</p><iframe src='https://a.example/'/><p>Two.</p>"
                        + "<div>".repeat(20_000) + "Three.]]></content:encoded>"))
                .stories()
                .getFirst();
        assertThat(story.copy().body().text()).isEqualTo("One.\nTwo.\nThree.");
    }

    @Test
    void anExportThatWasCutShortGivesItsWholePosts() {
        String whole = text();
        Reading reading = read(whole.substring(0, whole.indexOf("For later")));
        assertThat(reading.stories()).hasSize(3);
        assertThat(reading.refused()).singleElement().asString().contains("cut short");
        assertThat(reading.notes()).first().asString().contains("markup that is cut short (1)");
    }

    @Test
    void anExportOfMediaAloneIsRefusedInWords() {
        Reading reading = read(item("<wp:post_type>attachment</wp:post_type>"));
        assertThat(reading.refused()).singleElement().asString().contains("holds no posts");
    }

    @ParameterizedTest
    @CsvSource({"1.0", "1.1", "1.2"})
    void everyVersionIsRecognised(String version) {
        String export = item("").replace("export/1.2/", "export/" + version + "/");
        assertThat(reader.recognises(new WireFile("a", export.getBytes(UTF_8)))).isTrue();
        assertThat(read(export).stories()).hasSize(1);
    }

    @Test
    void aFeedFromWordPressIsNotAnExport() {
        String feed =
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel/></rss>";
        assertThat(reader.recognises(new WireFile("feed", feed.getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void bracketsOfShortcodesThatNeverCloseTakeNoTime() {
        String brackets = "[caption a=\"" + "[a b=\"".repeat(50_000);
        Duration took =
                ProcessorTime.of(() -> read(item("<content:encoded><![CDATA[" + brackets + "]]></content:encoded>")));
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static String item(String fields) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en</language>
                <item><title>A title</title><guid>https://paper.example/?p=1</guid><wp:post_id>1</wp:post_id>%s</item>
                </channel></rss>""".formatted(fields);
    }

    private Reading read(String export) {
        return reader.read(new WireFile("export.xml", export.getBytes(UTF_8)));
    }

    private Reading reading() {
        return read(text());
    }

    private Story story(String guid) {
        return reading().stories().stream()
                .filter(story -> guid.equals(story.identity().guid()))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(WordPressReaderTest.class.getResourceAsStream("/wordpress/paper.xml"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
