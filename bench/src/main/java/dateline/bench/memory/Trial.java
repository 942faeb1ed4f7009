package dateline.bench.memory;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Reading;
import dateline.story.StoryJson;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads one file, and writes its stories as they are kept, with so much of the heap left and no more: all else is
/// taken up before.
final class Trial {
    private static final Readers READERS = new Readers(ZoneOffset.UTC);
    private static final int CHUNK = 64 << 10;
    private static final int SLACK = 128 << 10;
    /// What the program holds and gives up when memory is short.
    private static final long FORGETTABLE = 4 << 20;

    private final byte[] bytes;
    private final int stories;

    Trial(byte[] bytes) {
        this.bytes = bytes;
        Reading whole = READERS.read(new WireFile("measured", bytes));
        stories = whole.stories().size();
        if (stories == 0) {
            throw new IllegalArgumentException("It gives no story: " + whole.refused());
        }
        whole.stories().forEach(StoryJson::write); // what is loaded once is there before memory is short
    }

    /// The least heap in which it succeeds, in bytes, beside the file's own. It may be less than nothing: what the
    /// program could forget is not counted as free.
    long least() {
        long low = -FORGETTABLE;
        long high = free();
        for (long room = 12L * bytes.length; high - low > bytes.length / 3 + SLACK; room = between(low, high)) {
            if (succeeds(room)) {
                high = room;
            } else {
                low = room;
            }
        }
        return high;
    }

    /// Not much more than what failed: it may be far from all there is.
    private long between(long low, long high) {
        return low + Math.min((high - low) / 2, 8L * bytes.length + FORGETTABLE);
    }

    private static long free() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - java.totalMemory() + java.freeMemory();
    }

    private boolean succeeds(long room) {
        List<byte[]> taken = new ArrayList<>();
        try {
            for (long left = free() - room; left > 0; left -= CHUNK) {
                taken.add(new byte[CHUNK - 16]);
            }
            return isFiled();
        } catch (OutOfMemoryError e) {
            return false;
        } finally {
            taken.clear();
        }
    }

    private boolean isFiled() {
        Reading reading = READERS.read(new WireFile("measured", bytes));
        return reading.stories().size() == stories
                && reading.stories().stream().allMatch(story -> StoryJson.write(story).length > 0);
    }
}
