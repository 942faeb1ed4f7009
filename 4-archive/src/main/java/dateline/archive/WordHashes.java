package dateline.archive;

import java.util.Arrays;

/// Hashes each word of a text. Upper and lower case give the same hash.
///
/// An ideograph is a word by itself; a number keeps its points and commas.
final class WordHashes {
    /// Words after this many do not help to decide whether two texts are the same.
    private static final int MOST = 3_000;
    private static final int START = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private int[] hashes = new int[512];
    private boolean[] figure = new boolean[512];
    private int count;
    private int hash = START;
    private boolean digits;

    private WordHashes() {}

    static WordHashes of(String text) {
        WordHashes words = new WordHashes();
        for (int i = 0; i < text.length() && words.count < MOST; ) {
            int letter = text.codePointAt(i);
            int next = i + Character.charCount(letter);
            words.take(letter, next < text.length() && Character.isDigit(text.charAt(next)));
            i = next;
        }
        words.end();
        return words;
    }

    int count() {
        return count;
    }

    int at(int word) {
        return hashes[word];
    }

    /// Returns the hashes of the words with a digit among the first `first` words.
    int[] figures(int first) {
        int[] found = new int[count];
        int many = 0;
        for (int i = 0; i < Math.min(first, count); i++) {
            if (figure[i]) {
                found[many++] = hashes[i];
            }
        }
        return Arrays.copyOf(found, many);
    }

    private void take(int letter, boolean beforeDigit) {
        if (Character.isIdeographic(letter)) {
            end();
            add(letter);
            end();
        } else if (Character.isLetterOrDigit(letter)) {
            digits |= Character.isDigit(letter);
            add(Character.toLowerCase(letter));
        } else if ((letter == '.' || letter == ',') && digits && beforeDigit) {
            add('.');
        } else if (letter != '\'' && letter != '’') {
            end();
        }
    }

    private void add(int letter) {
        hash = (hash ^ letter) * PRIME;
    }

    private void end() {
        if (hash != START && count < MOST) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
                figure = Arrays.copyOf(figure, 2 * count);
            }
            hashes[count] = hash;
            figure[count++] = digits;
        }
        hash = START;
        digits = false;
    }
}
