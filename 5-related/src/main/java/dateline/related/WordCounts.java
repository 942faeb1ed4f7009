package dateline.related;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takes text, gives its words in a form in which they can be compared; counts them.
final class WordCounts {
    private static final int SHORTEST = 3;

    /// What is longer is no word, and would be kept for as long as its story is.
    private static final int LONGEST = 60;
    /// So frequent in English copy that they tell nothing; in other languages their frequency says so by itself.
    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "that", "with", "was", "said", "has", "have", "had", "from", "are", "were", "this",
            "his", "her", "its", "they", "their", "but", "not", "who", "will", "been", "which", "after", "than", "she",
            "you", "would", "about", "more", "when", "there", "also", "one", "two", "into", "over", "out");

    private final Map<String, Integer> counts = new HashMap<>();

    /// @param times how often the text counts: a headline's words tell more than a paragraph's
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
            String plain = stem(word.toString().toLowerCase(Locale.ROOT));
            if (!EMPTY.contains(plain)) {
                count(plain, times);
            }
        }
        word.setLength(0);
    }

    private void count(String word, int times) {
        counts.merge(word, times, Integer::sum);
    }

    /// Joins a plural or a genitive with its word; more would join words that differ.
    private static String stem(String word) {
        boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
