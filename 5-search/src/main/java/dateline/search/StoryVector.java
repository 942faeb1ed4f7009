package dateline.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// A story's words as numbers: compact to keep, and fast to compare.
///
/// @param words hashes of the words, ascending; two words of one hash are one word here
/// @param headline how often the headline has each word, 0 to 127
/// @param lead the same for the lead
/// @param body the same for the body
public record StoryVector(int[] words, byte[] headline, byte[] lead, byte[] body) {
    /// For each word.
    private static final int BYTES = Integer.BYTES + 3;

    /// Counts the words of a story.
    public static StoryVector of(StoryDocument document) {
        return StoryWords.of(document);
    }

    /// Returns a well-mixed hash of a word. It must never change: the index keeps it.
    public static int hash(String word) {
        return mixed(word.hashCode());
    }

    /// Returns the hash of a word.
    ///
    /// @param code its [String#hashCode]
    static int mixed(int code) {
        int mixed = (code ^ code >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    int size() {
        return words.length;
    }

    /// Returns whether the story has a word.
    ///
    /// @param word its hash
    public boolean has(int word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /// Returns whether the headline has a word.
    ///
    /// @param word its hash
    public boolean headlineHas(int word) {
        int at = Arrays.binarySearch(words, word);
        return at >= 0 && headline[at] > 0;
    }

    /// Returns whether both tell the same news: they share most of the words of their headlines, or of
    /// their texts.
    public boolean tellsTheSameAs(StoryVector other) {
        return overlap(other, headline, other.headline) > 0.7 || overlap(other, body, other.body) > 0.6;
    }

    /// Returns the shared words of a field as a fraction of all its words, 0 to 1 (Jaccard).
    private double overlap(StoryVector other, byte[] ours, byte[] theirs) {
        int shared = 0;
        int all = count(theirs);
        int j = 0;
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] > 0) {
                while (j < theirs.length && other.words[j] < words[i]) {
                    j++;
                }
                boolean both = j < theirs.length && other.words[j] == words[i] && theirs[j] > 0;
                shared += both ? 1 : 0;
                all += both ? 0 : 1;
            }
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    private static int count(byte[] field) {
        int words = 0;
        for (byte count : field) {
            words += count > 0 ? 1 : 0;
        }
        return words;
    }

    /// Returns all words, then the counts of all in the headline, the lead and the body: read in one piece
    /// each, because a search reads hundreds of vectors.
    BytesRef encoded() {
        byte[] bytes = new byte[BYTES * size()];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.asIntBuffer().put(words);
        out.position(Integer.BYTES * size()).put(headline).put(lead).put(body);
        return new BytesRef(bytes);
    }

    static StoryVector decoded(BytesRef bytes) {
        StoryVector vector = empty(bytes.length / BYTES);
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        in.asIntBuffer().get(vector.words);
        in.position(bytes.offset + Integer.BYTES * vector.size());
        in.get(vector.headline).get(vector.lead).get(vector.body);
        return vector;
    }

    /// Returns a vector without counts.
    static StoryVector empty(int size) {
        return new StoryVector(new int[size], new byte[size], new byte[size], new byte[size]);
    }
}
