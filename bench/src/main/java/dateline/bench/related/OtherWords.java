package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a larger archive out of a small one: repeats its stories and replaces each word by another that is
/// about as frequent. So words are as frequent as in real news, and no story tells the same as another.
final class OtherWords {
    /// Words of neighbouring ranks change places within groups of this size.
    private static final int GROUP = 50;

    private static final Pattern BLANK = Pattern.compile("\\s");

    private final List<StoryDocument> stories;
    private final List<String> words;

    OtherWords(Collection<StoryDocument> stories) {
        Map<String, Integer> counts = new HashMap<>();
        stories.forEach(story -> BLANK.splitAsStream(text(story)).forEach(word -> counts.merge(word, 1, Integer::sum)));
        this.stories = List.copyOf(stories);
        this.words = counts.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey)
                .toList();
    }

    /// Lists all stories in other words.
    ///
    /// @param copy another number gives other words
    List<StoryDocument> copy(int copy) {
        Map<String, String> others = others(new Random(copy));
        return stories.stream()
                .map(story -> new StoryDocument(
                        story.id() + "-" + copy,
                        story.published(),
                        replaced(story.headline(), others),
                        replaced(story.text(), others)))
                .toList();
    }

    private Map<String, String> others(Random random) {
        Map<String, String> others = new HashMap<>();
        for (int from = 0; from < words.size(); from += GROUP) {
            List<String> group = words.subList(from, Math.min(words.size(), from + GROUP));
            List<String> shuffled = new ArrayList<>(group);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < group.size(); i++) {
                others.put(group.get(i), shuffled.get(i));
            }
        }
        return others;
    }

    private static String replaced(String text, Map<String, String> others) {
        return BLANK.splitAsStream(text)
                .map(word -> others.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String text(StoryDocument story) {
        return story.headline() + " " + story.text();
    }
}
