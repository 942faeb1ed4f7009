package dateline.bench.fuzz;

import dateline.copy.BodyHtml;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The target that Jazzer calls: one reader reads what Jazzer made up, and must keep all its promises.
///
/// It throws nothing. A body is in the closed vocabulary, so cleaning it again changes nothing. A story is the
/// same after it is stored and read again. Reading takes at most a second of processor time per megabyte, and
/// at most a second for a smaller file.
public final class ReaderFuzz {
    private static final String NAME = System.getProperty("dateline.reader", "");
    private static final FormatReader READER = FuzzedReaders.named(NAME);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_BYTE = 1e9 / (1 << 20);

    private ReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        WireFile file = new WireFile("fuzz", bytes);
        double most = Math.max(1e9, bytes.length * NANOS_A_BYTE);
        boolean once = nanos(file) > most;
        if (once && nanos(file) > most) {
            throw new AssertionError("It took more than a second a megabyte, twice.");
        }
        READER.recognises(file);
        READER.read(file).stories().forEach(ReaderFuzz::check);
    }

    /// Measures processor time, which other work on the machine does not affect. The first time includes
    /// loading classes.
    private static long nanos(WireFile file) {
        long began = THREADS.getCurrentThreadCpuTime();
        if (READER.read(file).format().isBlank()) {
            throw new AssertionError("A reading says its format.");
        }
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    private static void check(Story story) {
        String html = story.copy().body().html();
        if (!BodySafelist.allows(html)) {
            throw new AssertionError(
                    "The body has an element, an attribute or an address that is not allowed:\n" + html);
        }
        String again = BodyHtml.clean(html).html();
        if (!again.equals(html)) {
            throw new AssertionError("The body is not in the closed vocabulary:\n" + html + "\nbut\n" + again);
        }
        if (!StoryJson.read(StoryJson.write(story)).equals(story)) {
            throw new AssertionError("The story is another after it was kept: " + story);
        }
    }
}
