package dateline.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Splits text into words in a form that can be compared, and counts them. It leaves out no frequent words:
/// their frequency alone gives them a low weight, in every language.
final class WordCounts {
    private static final int SHORTEST = 3;

    /// Anything longer is not a word, and would stay in memory as long as its story.
    private static final int LONGEST = 60;

    private final Map<String, Integer> counts = new HashMap<>();

    /// @param times how often each word counts: a headline's words matter more than a paragraph's
    void add(String text, int times) {
        StringBuilder word = new StringBuilder();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isIdeographic(letter)) {
                end(word, times);
                if (before >= 0) {
                    count(
                            new StringBuilder()
                                    .appendCodePoint(before)
                                    .appendCodePoint(letter)
                                    .toString(),
                            times);
                }
                before = letter;
                continue;
            }
            before = -1;
            if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (letter != '\'' && letter != '’') {
                end(word, times);
            }
        }
        end(word, times);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    private void end(StringBuilder word, int times) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            count(stem(word.toString().toLowerCase(Locale.ROOT)), times);
        }
        word.setLength(0);
    }

    private void count(String word, int times) {
        counts.merge(word, times, Integer::sum);
    }

    /// Removes a plural or genitive ending. Removing more would join different words.
    private static String stem(String word) {
        boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
