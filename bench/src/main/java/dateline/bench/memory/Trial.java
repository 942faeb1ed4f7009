package dateline.bench.memory;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Reading;
import dateline.story.StoryJson;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads one file and writes its stories as they are stored, with a given amount of free heap. Fills the rest
/// of the heap first.
final class Trial {
    private static final Readers READERS = new Readers(ZoneOffset.UTC);
    private static final int CHUNK = 64 << 10;
    private static final int SLACK = 128 << 10;
    /// Bytes that the program holds and frees when memory is short.
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
        whole.stories().forEach(StoryJson::write); // loads the classes before memory is short
    }

    /// Returns the least heap in which this succeeds, in bytes, beyond the file's own size. It may be negative,
    /// because memory that the program could free does not count as free.
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

    /// Returns the next size to try: not much more than the last that failed, because `high` may be far
    /// above it.
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
