package dateline.search;

import dateline.database.OwnerOnly;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// In how many stories each word stands. Words share counters if their hashes end alike, which makes few of
/// them look more common than they are.
///
/// One thread changes it; any thread may read.
final class WordFrequencies {
    private static final int COUNTERS = 1 << 21;

    /// Steps of a level for each unit of the natural logarithm.
    private static final int STEPS = 2_000;

    /// The logarithm of 0.5, which is added to a count of 0.
    private static final double LEAST = Math.log(0.5);

    private final int[] counters = new int[COUNTERS];

    /// The logarithm of each counter, in steps. A comparison of two stories reads hundreds of them from all
    /// over the array, so they must fit into the processor's cache.
    private final short[] levels = new short[COUNTERS];

    private int stories;
    /// The logarithm of `stories + 1`. Readers see it once the index was refreshed, as they do all else.
    private float logarithm;

    void add(StoryVector story) {
        count(story, 1);
    }

    void remove(StoryVector story) {
        count(story, -1);
    }

    void clear() {
        for (int i = 0; i < COUNTERS; i++) {
            set(i, 0);
        }
        setStories(0);
    }

    /// Returns how much a word tells: the rarer, the more. At least 0.
    float weight(int word) {
        return Math.max(0, logarithm - (float) LEAST - (levels[word & COUNTERS - 1] & 0xffff) / (float) STEPS);
    }

    /// Returns the weights of many words. The processor reads the counters of several words at once if nothing else
    /// is done between them.
    float[] weights(int[] words) {
        float[] weights = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            weights[i] = weight(words[i]);
        }
        return weights;
    }

    void write(Path file) throws IOException {
        OwnerOnly.makeFile(file);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(stories);
            for (int i = 0; i < COUNTERS; i++) {
                out.writeInt(counters[i]);
            }
        }
    }

    /// @throws IOException also if the file is too short
    static WordFrequencies read(Path file) throws IOException {
        WordFrequencies frequencies = new WordFrequencies();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            frequencies.setStories(in.readInt());
            for (int i = 0; i < COUNTERS; i++) {
                frequencies.set(i, in.readInt());
            }
        }
        return frequencies;
    }

    private void count(StoryVector story, int by) {
        for (int word : story.words()) {
            int at = word & COUNTERS - 1;
            set(at, counters[at] + by);
        }
        setStories(stories + by);
    }

    private void set(int at, int count) {
        counters[at] = count;
        levels[at] = (short) Math.round(STEPS * (Math.log(Math.max(0, count) + 0.5) - LEAST));
    }

    private void setStories(int count) {
        stories = count;
        logarithm = (float) Math.log(count + 1.0);
    }
}
