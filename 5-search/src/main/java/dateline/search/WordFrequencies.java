package dateline.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// In how many stories each word stands. Words share counters if their hashes end alike, which makes few of them look
/// more common than they are.
///
/// One thread changes it; any thread may read.
final class WordFrequencies {
    private static final int COUNTERS = 1 << 21;

    private final AtomicIntegerArray counters = new AtomicIntegerArray(COUNTERS);
    private volatile int stories;

    void add(StoryVector story) {
        count(story, 1);
    }

    void remove(StoryVector story) {
        count(story, -1);
    }

    void clear() {
        for (int i = 0; i < COUNTERS; i++) {
            counters.setPlain(i, 0);
        }
        stories = 0;
    }

    /// Returns how much a word tells: the rarer, the more. At least 0.
    float weight(int word) {
        int having = counters.getPlain(word & COUNTERS - 1);
        return (float) Math.max(0, Math.log((stories + 1.0) / (having + 0.5)));
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(stories);
            for (int i = 0; i < COUNTERS; i++) {
                out.writeInt(counters.getPlain(i));
            }
        }
    }

    /// @throws IOException also if the file is too short
    static WordFrequencies read(Path file) throws IOException {
        WordFrequencies frequencies = new WordFrequencies();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            frequencies.stories = in.readInt();
            for (int i = 0; i < COUNTERS; i++) {
                frequencies.counters.setPlain(i, in.readInt());
            }
        }
        return frequencies;
    }

    private void count(StoryVector story, int by) {
        for (int word : story.words()) {
            int at = word & COUNTERS - 1;
            counters.setPlain(at, counters.getPlain(at) + by);
        }
        stories += by;
    }
}
