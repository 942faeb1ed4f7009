package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/// The textbook's way to find threads: each story, in the order of time, joins the group whose mean is most like
/// it, or begins one of its own.
final class SinglePass {
    private static final int TELLING = 30;

    private SinglePass() {}

    /// The sum of the vectors of a group's stories.
    private static final class Sum {
        private final Map<String, Double> words = new HashMap<>();
        private final Set<String> stories = new HashSet<>();
        private double square;

        void add(String story, Map<String, Double> vector) {
            stories.add(story);
            vector.forEach((word, weight) -> {
                double before = words.getOrDefault(word, 0.0);
                square += (before + weight) * (before + weight) - before * before;
                words.put(word, before + weight);
            });
        }

        double cosine(Map<String, Double> vector) {
            double product = vector.entrySet().stream()
                    .mapToDouble(word -> word.getValue() * words.getOrDefault(word.getKey(), 0.0))
                    .sum();
            return product / Math.sqrt(square);
        }
    }

    /// @param least the least cosine with the mean of the group that a story joins
    static List<Set<String>> groups(TfIdf words, Collection<StoryDocument> stories, double least) {
        Map<String, Set<Sum>> groupsOfWord = new HashMap<>();
        List<Sum> all = new ArrayList<>();
        List<StoryDocument> inOrder = stories.stream()
                .sorted(Comparator.comparing(StoryDocument::published).thenComparing(StoryDocument::id))
                .toList();
        for (StoryDocument story : inOrder) {
            Map<String, Double> vector = words.vector(story.id());
            List<String> telling = telling(vector);
            Sum nearest = telling.stream()
                    .flatMap(word -> groupsOfWord.getOrDefault(word, Set.of()).stream())
                    .distinct()
                    .max(Comparator.comparingDouble(sum -> sum.cosine(vector)))
                    .filter(sum -> sum.cosine(vector) >= least)
                    .orElse(null);
            if (nearest == null) {
                nearest = new Sum();
                all.add(nearest);
            }
            nearest.add(story.id(), vector);
            for (String word : telling) {
                groupsOfWord.computeIfAbsent(word, none -> new HashSet<>()).add(nearest);
            }
        }
        return all.stream().map(sum -> sum.stories).toList();
    }

    /// Returns the words that tell most. Stories without a common one are not compared.
    private static List<String> telling(Map<String, Double> vector) {
        return vector.entrySet().stream()
                .sorted(Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .limit(TELLING)
                .map(Entry::getKey)
                .toList();
    }
}
