package dateline.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/// The words of a story, counted for its headline, its lead and its body.
///
/// A headline tells more about a story than any paragraph, so its words count twice more in the lead and four
/// times more in the body. The lead is the headline and the first 120 words of the text.
record StoryWords(Map<String, Integer> headline, Map<String, Integer> lead, Map<String, Integer> body) {
    private static final int IN_LEAD = 2;
    private static final int IN_BODY = 4;
    private static final int LEAD = 120;

    /// A story of more different words keeps those that it has most often.
    private static final int MOST_WORDS = 1_500;

    static StoryWords of(StoryDocument story) {
        WordCounts headline = new WordCounts();
        headline.add(story.headline(), 1);
        WordCounts lead = new WordCounts();
        lead.add(story.headline(), IN_LEAD);
        lead.add(beginning(story.text()), 1);
        WordCounts body = new WordCounts();
        body.add(story.headline(), IN_BODY);
        body.add(story.text(), 1);
        return new StoryWords(headline.counts(), lead.counts(), most(body.counts(), lead.counts()));
    }

    /// Returns the first words of a text.
    private static String beginning(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (inWord && blank && ++words == LEAD) {
                return text.substring(0, i);
            }
            inWord = !blank;
        }
        return text;
    }

    private static Map<String, Integer> most(Map<String, Integer> counts, Map<String, Integer> always) {
        if (counts.size() <= MOST_WORDS) {
            return counts;
        }
        List<Entry<String, Integer>> sorted = counts.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .toList();
        Map<String, Integer> most = new HashMap<>();
        always.keySet().forEach(word -> most.put(word, counts.getOrDefault(word, 1)));
        for (Entry<String, Integer> word : sorted) {
            if (most.size() >= MOST_WORDS) {
                break;
            }
            most.put(word.getKey(), word.getValue());
        }
        return most;
    }
}
