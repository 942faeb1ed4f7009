package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file with nothing but unclosed or empty elements takes at most about one second of processor time per
/// megabyte. It gives at most about a thousand refusals.
@Tag("long")
class ManyTagsTest {
    private static final int BYTES = 2 << 20;
    /// Twice the promised time, because the test shares its machine.
    private static final long MOST_NANOS = 4_000_000_000L;
    private static final int MOST_REFUSALS = 1_010;

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='2.0'><channel>|<item>",
                "<rss version='2.0'><channel>|<item/>",
                "<rss version='2.0'><channel>|<item></item>",
                "<rss version='2.0'><channel>|<item><title>",
                "<rss version='2.0'><channel><item>|<guid>",
                "<rss version='2.0'>|<channel>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>|<entry>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>|<entry/>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>|<deleted-entry/>",
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version>|<item>",
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version>|<item/>",
                "<nitf><body><body.content>|<p>",
                "<nitf><body><body.content>|<p/>",
                "<NewsML>|<NewsItem>",
                "<NewsML>|<NewsItem/>",
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>|<newsItem>",
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>|<newsItem/>",
                "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'><groupSet><group>|<itemRef>",
                "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'><groupSet><group>|<itemRef/>"
            })
    void aFileOfEmptyElementsIsRefusedQuicklyAndBriefly(String begin, String element) {
        read(begin, element, BYTES / 20);
        long before = processorTime();
        Reading reading = read(begin, element, BYTES);
        assertThat(processorTime() - before).isLessThan(MOST_NANOS);
        assertThat(reading.refused().size()).isLessThan(MOST_REFUSALS);
    }

    @Test
    void theRefusalsThatAreNotListedAreCounted() {
        Reading reading = readers.read(file("<rss version='2.0'><channel>" + "<item/>".repeat(1_500)
                + "<item><title>A</title></item></channel></rss>"));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused()).hasSize(1_002);
        assertThat(reading.refused().get(1_000).reason()).startsWith("499 more were refused");
        assertThat(reading.refused().getLast().where()).startsWith("item 1500");
    }

    private Reading read(String begin, String element, int bytes) {
        return readers.read(file(begin + element.repeat(bytes / element.length())));
    }

    private static WireFile file(String text) {
        return new WireFile("a.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
