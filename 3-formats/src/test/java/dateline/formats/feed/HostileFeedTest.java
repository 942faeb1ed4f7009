package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.story.Reading;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile feeds are refused with a reason, or read in spite of their faults. The reader is never slow
/// and never throws.
class HostileFeedTest {
    private static final int MEGABYTES = 2_000_000;
    private static final String BEFORE = "<rss><channel><item><title>A</title></item>";
    private static final String AFTER = "<item><title>C</title></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<![CDATA[",
                "<!--",
                "<?a>",
                "<a b='",
                "&",
                "&a",
                "<",
                "</a>",
                "<a b=\"<",
                "<a:b>",
                "<x a='1' ",
                "]]>",
                "\u0000"
            })
    void millionsOfAnythingAreReadInBoundedTimeAndMemory(String piece) {
        String feed = BEFORE + "<item><title>B</title>" + piece.repeat(MEGABYTES / piece.length()) + "</item>" + AFTER;
        long before = allocated();
        Reading reading = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Feeds.read(feed));
        assertThat(allocated() - before).isLessThan(500L * MEGABYTES);
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .contains("A");
    }

    @Test
    void moreItemsThanAnyFeedHasAreRefused() {
        Reading reading = Feeds.read(BEFORE + "<item>x</item>".repeat(150_000) + AFTER);
        assertThat(reading.refused()).hasSize(100_000);
        assertThat(reading.refused().getLast().reason())
                .isEqualTo("The feed has more than 100000 items. Send it in parts.");
    }

    @Test
    void aTextThatIsTooLongIsCutAndTheOthersAreRead() {
        Reading reading = Feeds.read(BEFORE + "<item><title>B</title><description>" + "x".repeat(5_000_000)
                + "</description></item>" + AFTER);
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A", "B", "C");
        assertThat(reading.notes().getFirst()).contains("text beyond a million characters, left out (1)");
    }

    @Test
    void anItemThatIsTooDeepIsRefusedAndTheOthersAreRead() {
        Reading reading = Feeds.read(BEFORE + "<item>" + "<a>".repeat(500) + "</a>".repeat(500) + "</item>" + AFTER);
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A", "C");
        assertThat(reading.refused().getFirst().where()).startsWith("item 2, line 1, column ");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8",
        "UTF-8, ISO-8859-1",
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-8",
        "UTF-32BE, UTF-32",
        "windows-1252, UTF-8",
        "windows-1252, iso-8859-1",
        "windows-1251, windows-1251"
    })
    void aWrongDeclarationOfTheEncodingDoesNoHarm(String charset, String declared) {
        String title = charset.equals("windows-1251") ? "Паром" : "Café — open";
        String xml = "<?xml version='1.0' encoding='" + declared + "'?>"
                + Feeds.rss("<item><title>" + title + "</title></item>");
        FeedReader reader = new FeedReader();
        var file = new dateline.copy.WireFile("a", xml.getBytes(Charset.forName(charset)));
        assertThat(reader.recognises(file)).isTrue();
        assertThat(Feeds.only(reader.read(file)).copy().headline()).isEqualTo(title);
    }

    /// The seed is fixed so that a failure can be repeated.
    @Tag("corpora")
    @Test
    void noDamageToAFeedBreaksTheReader() {
        Random random = new Random(20260305);
        FeedReader reader = new FeedReader();
        int mended = 0;
        for (Path file : Corpora.files("feeds/feedvalidator/testcases/atom/8.1", "*.xml")) {
            String[] pieces =
                    new String(Corpora.read(file).bytes(), StandardCharsets.UTF_8).split("(?=[<>\"'&/!?\\[])", -1);
            for (int i = 0; i < 20; i++) {
                String[] damaged = pieces.clone();
                damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
                damaged[random.nextInt(pieces.length)] = "";
                Reading reading = reader.read(Feeds.file(String.join("", damaged)));
                mended += reading.notes().size();
                assertThat(reading.format()).isNotEmpty();
            }
        }
        assertThat(mended).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<rss",
                "<html><body>rss</body></html>",
                "<newsItem/>",
                "<feed xmlns='urn:x'/>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                "{\"uri\": \"a\"}",
                "Skip to Content"
            })
    void otherThingsAreNotRecognised(String text) {
        assertThat(new FeedReader().recognises(Feeds.file(text))).isFalse();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
