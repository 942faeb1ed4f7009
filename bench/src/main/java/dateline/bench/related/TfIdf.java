package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.regex.Pattern;

/// The textbook's measure: the cosine of word counts, damped by the logarithm and weighted by the words'
/// rarity. Looks at every story that shares a word. Also judges how alike two stories are, for the guard.
final class TfIdf implements Recommender {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> having = new HashMap<>();
    private final Map<String, Map<String, Double>> vectors = new HashMap<>();
    private final Map<String, Map<String, Double>> storiesOfWord = new HashMap<>();

    TfIdf(Collection<StoryDocument> stories) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        stories.forEach(story -> counts.put(story.id(), counts(story.headline() + " " + story.text())));
        counts.values().forEach(words -> words.keySet().forEach(word -> having.merge(word, 1, Integer::sum)));
        counts.forEach((id, words) -> vectors.put(id, normal(words, stories.size())));
        vectors.forEach((id, words) -> words.forEach((word, weight) ->
                storiesOfWord.computeIfAbsent(word, none -> new HashMap<>()).put(id, weight)));
    }

    @Override
    public String name() {
        return "TF-IDF";
    }

    @Override
    public List<String> related(StoryDocument story) {
        Map<String, Double> scores = new HashMap<>();
        vector(story.id())
                .forEach((word, weight) -> storiesOfWord
                        .getOrDefault(word, Map.of())
                        .forEach((id, other) -> scores.merge(id, weight * other, Double::sum)));
        scores.remove(story.id());
        return scores.entrySet().stream()
                .sorted(Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey)
                .limit(DEPTH)
                .toList();
    }

    /// Returns how alike two stories are, 0 to 1.
    double cosine(String one, String other) {
        Map<String, Double> others = vector(other);
        return vector(one).entrySet().stream()
                .mapToDouble(word -> word.getValue() * others.getOrDefault(word.getKey(), 0.0))
                .sum();
    }

    Map<String, Double> vector(String id) {
        return Objects.requireNonNull(vectors.get(id));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() > 1) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    private Map<String, Double> normal(Map<String, Integer> counts, int stories) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, count) ->
                weights.put(word, (1 + Math.log(count)) * Math.log((1.0 + stories) / having.getOrDefault(word, 1))));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
        return weights;
    }
}
