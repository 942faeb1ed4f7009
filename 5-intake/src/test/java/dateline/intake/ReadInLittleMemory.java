package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.formats.readers.Readers;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryJson;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A program that reads files of 1 MiB with only as much free heap as intake reserves for them. It fills the
/// rest of the heap first. Its exit code is the number of files for which the free heap was too small.
final class ReadInLittleMemory {
    private static final int LENGTH = 1 << 20;
    private static final int CHUNK = 64 << 10;
    private static final DispatchReader READER =
            new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE);

    /// The kinds of copy that need the most memory in `bench/run memory`.
    private enum Copy {
        LONG_TELETYPE(length -> teletype("    “" + "measured words ".repeat(length / 15))),
        AMPERSANDS(length -> teletype("    “" + "&".repeat(length))),
        MARKUP_OF_NITF(length -> nitf("<p>" + "<em>words</em> and ".repeat(length / 19) + "</p>"));

        private final IntFunction<String> file;

        Copy(IntFunction<String> file) {
            this.file = file;
        }

        private static String teletype(String text) {
            return "\u0001bdt0123 3 pl 70 tw 0045\r\n\r\nHarbour/Oslo/\r\n\u0002Harbour opens =\r\n\r\n    Few words.\r\n"
                    + text + "\r\n\u0003\r\n121200 GMT Nov 26\r\n\u0004";
        }

        private static String nitf(String body) {
            return "<nitf><head><docdata><doc-id id-string=\"urn:memory:1\"/></docdata></head><body><body.head><hedline>"
                    + "<hl1>Harbour opens</hl1></hedline></body.head><body.content>" + body
                    + "</body.content></body></nitf>";
        }
    }

    private ReadInLittleMemory() {}

    public static void main(String[] arguments) {
        int failed = 0;
        for (Copy copy : Copy.values()) {
            requireStory(copy, dispatch(copy, CHUNK));
            Dispatch dispatch = dispatch(copy, LENGTH);
            boolean filed = isFiledIn(IntakeMemory.needs(dispatch) - dispatch.bytes().length, dispatch);
            System.out.println(copy + (filed ? " can be read" : " needs more memory than intake takes for it"));
            failed += filed ? 0 : 1;
        }
        System.exit(failed);
    }

    private static Dispatch dispatch(Copy copy, int length) {
        return new Dispatch(
                "wire",
                "measured",
                Via.PUSH,
                Instant.EPOCH,
                copy.file.apply(length).getBytes(UTF_8));
    }

    private static void requireStory(Copy copy, Dispatch dispatch) {
        if (!isFiled(dispatch)) {
            throw new IllegalStateException(copy + " gives no story: " + READER.read(1, dispatch));
        }
    }

    private static boolean isFiledIn(long room, Dispatch dispatch) {
        List<byte[]> taken = new ArrayList<>();
        try {
            System.gc();
            Runtime java = Runtime.getRuntime();
            for (long left = java.maxMemory() - java.totalMemory() + java.freeMemory() - room;
                    left > 0;
                    left -= CHUNK) {
                taken.add(new byte[CHUNK - 16]);
            }
            return isFiled(dispatch);
        } catch (OutOfMemoryError e) {
            return false;
        } finally {
            taken.clear();
        }
    }

    private static boolean isFiled(Dispatch dispatch) {
        Reading reading = READER.read(1, dispatch);
        for (Story story : reading.stories()) {
            StoryJson.write(story);
        }
        return reading.stories().size() == 1;
    }
}
