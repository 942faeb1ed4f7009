package dateline.search;

import java.util.Locale;
import java.util.function.IntConsumer;

/// Splits text into words in a form that can be compared, and gives the hash of each ([StoryVector#hash]). It
/// leaves out no frequent words: their frequency alone gives them a low weight, in every language.
///
/// Makes no string of a word in Latin letters: an archive that is indexed anew has hundreds of millions of words.
final class WordHasher {
    private static final int SHORTEST = 3;

    /// Anything longer is not a word.
    private static final int LONGEST = 60;

    private static final int LONGEST_PLURAL_EXCEPTION = 4;
    private static final char AFTER_LATIN_1 = 0x100;

    private final IntConsumer words;
    private final char[] word = new char[LONGEST];
    /// Greater than [#LONGEST] if more letters came, which are not kept.
    private int length;

    /// @param words takes the hash of each word
    WordHasher(IntConsumer words) {
        this.words = words;
    }

    /// Reads the text between two places, which must not be within a word.
    void read(String text, int from, int to) {
        int ideograph = -1;
        for (int i = from; i < to; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isIdeographic(letter)) {
                end();
                if (ideograph >= 0) {
                    words.accept(StoryVector.hash(Character.toString(ideograph) + Character.toString(letter)));
                }
                ideograph = letter;
                continue;
            }
            ideograph = -1;
            if (Character.isLetterOrDigit(letter)) {
                append(letter);
            } else if (letter != '\'' && letter != '’') {
                end();
            }
        }
        end();
    }

    private void append(int letter) {
        int chars = Character.charCount(letter);
        if (length + chars <= LONGEST) {
            Character.toChars(letter, word, length);
        }
        length += chars;
    }

    private void end() {
        if (length >= SHORTEST && length <= LONGEST) {
            words.accept(isLatin() ? latin() : other());
        }
        length = 0;
    }

    private boolean isLatin() {
        for (int i = 0; i < length; i++) {
            if (word[i] >= AFTER_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    /// Returns what [#other] would, letter by letter.
    private int latin() {
        boolean plural = length > LONGEST_PLURAL_EXCEPTION && is('s', length - 1) && !is('s', length - 2);
        int hash = 0;
        for (int i = 0; i < (plural ? length - 1 : length); i++) {
            hash = 31 * hash + Character.toLowerCase(word[i]);
        }
        return StoryVector.mixed(hash);
    }

    private boolean is(char letter, int at) {
        return Character.toLowerCase(word[at]) == letter;
    }

    private int other() {
        return StoryVector.hash(stem(new String(word, 0, length).toLowerCase(Locale.ROOT)));
    }

    /// Removes a plural or genitive ending. Removing more would join different words.
    private static String stem(String word) {
        boolean plural = word.length() > LONGEST_PLURAL_EXCEPTION && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
