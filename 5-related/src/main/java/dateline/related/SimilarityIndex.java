package dateline.related;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the stories nearest to one: by words (rare ones tell more), subjects, section and age.
///
/// Not for several threads.
final class SimilarityIndex {
    /// How many of a story's words are looked for: those that tell most.
    private static final int TELLING_WORDS = 30;
    private static final double SUBJECT = 0.15;
    private static final double SECTION = 0.05;
    /// After so many days between two stories their nearness counts half.
    private static final double HALF_LIFE_DAYS = 21;

    private final Map<String, FeatureVector> stories = new HashMap<>();
    private final Map<String, Set<String>> storiesOfWord = new HashMap<>();

    private record Near(FeatureVector story, double score) {}

    void put(FeatureVector told) {
        remove(told.id());
        stories.put(told.id(), told);
        for (String word : told.words().keySet()) {
            storiesOfWord.computeIfAbsent(word, w -> new HashSet<>()).add(told.id());
        }
    }

    Optional<FeatureVector> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    void remove(String id) {
        FeatureVector told = stories.remove(id);
        if (told == null) {
            return;
        }
        for (String word : told.words().keySet()) {
            storiesOfWord.computeIfPresent(word, (w, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /// The ids of the nearest, the nearest first; never two that tell the same, nor one that tells the same as the
    /// story itself or one of those shown beside it.
    ///
    /// @param beside ids of stories on the same page
    List<String> nearest(FeatureVector to, Set<String> beside, int count) {
        List<FeatureVector> onThePage = new ArrayList<>(List.of(to));
        beside.stream().filter(stories::containsKey).map(stories::get).forEach(onThePage::add);
        List<String> nearest = new ArrayList<>();
        for (Near near : ranked(to)) {
            FeatureVector story = near.story();
            boolean shown =
                    onThePage.stream().anyMatch(told -> told.id().equals(story.id()) || told.tellsTheSameAs(story));
            if (!shown) {
                onThePage.add(story);
                nearest.add(story.id());
            }
            if (nearest.size() == count) {
                break;
            }
        }
        return nearest;
    }

    private List<Near> ranked(FeatureVector to) {
        List<Near> all = new ArrayList<>();
        scores(to).forEach((id, words) -> {
            FeatureVector other = stories.get(id);
            if (other != null) {
                all.add(near(to, other, words));
            }
        });
        return all.stream()
                .sorted(Comparator.comparingDouble(Near::score)
                        .reversed()
                        .thenComparing(near -> near.story().id()))
                .toList();
    }

    private static Near near(FeatureVector to, FeatureVector other, double words) {
        double subjects = SUBJECT * FeatureVector.overlap(to.subjects(), other.subjects());
        double section = to.section().equals(other.section()) ? SECTION : 0;
        double days = Duration.between(to.published(), other.published()).abs().toMinutes() / 1_440.0;
        return new Near(other, (words + subjects + section) * Math.pow(0.5, days / HALF_LIFE_DAYS));
    }

    /// For each story that shares a telling word the share of the words' weight that it has, about 0 to 1.
    private Map<String, Double> scores(FeatureVector to) {
        Map<String, Double> weights = tellingWords(to);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> scores = new HashMap<>();
        weights.forEach((word, weight) -> {
            for (String id : storiesOfWord.getOrDefault(word, Set.of())) {
                scores.merge(id, weight / all, Double::sum);
            }
        });
        return scores;
    }

    private Map<String, Double> tellingWords(FeatureVector to) {
        Map<String, Double> weights = new HashMap<>();
        to.words().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), weight(entry.getKey(), entry.getValue())))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING_WORDS)
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue()));
        return weights;
    }

    /// Frequent here and rare elsewhere tells most (tf-idf, with the frequency damped).
    private double weight(String word, int count) {
        int having = storiesOfWord.getOrDefault(word, Set.of()).size();
        return (1 + Math.log(count)) * Math.log((stories.size() + 1.0) / (having + 0.5));
    }
}
