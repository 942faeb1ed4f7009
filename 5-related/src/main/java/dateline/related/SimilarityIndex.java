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

/// Finds the stories nearest to a story: by words (rare words count more), subjects, section and age.
///
/// Not thread-safe.
final class SimilarityIndex {
    /// How many words of a story are searched for: those with the greatest weight.
    private static final int TELLING_WORDS = 30;
    private static final double SUBJECT = 0.15;
    private static final double SECTION = 0.05;
    /// If two stories are this many days apart, their score is halved.
    private static final double HALF_LIFE_DAYS = 21;

    private final Map<String, FeatureVector> stories = new HashMap<>();
    private final Map<String, Set<String>> storiesOfWord = new HashMap<>();

    private record Near(FeatureVector story, double score) {}

    void put(FeatureVector story) {
        remove(story.id());
        stories.put(story.id(), story);
        for (String word : story.words().keySet()) {
            storiesOfWord.computeIfAbsent(word, w -> new HashSet<>()).add(story.id());
        }
    }

    Optional<FeatureVector> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    void remove(String id) {
        FeatureVector story = stories.remove(id);
        if (story == null) {
            return;
        }
        for (String word : story.words().keySet()) {
            storiesOfWord.computeIfPresent(word, (w, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /// Lists the ids of the nearest stories, the nearest first. No two of them tell the same news, and none
    /// tells the same as the story itself or a story beside it.
    ///
    /// @param beside ids of stories on the same page
    List<String> nearest(FeatureVector to, Set<String> beside, int count) {
        List<FeatureVector> onThePage = new ArrayList<>(List.of(to));
        beside.stream().filter(stories::containsKey).map(stories::get).forEach(onThePage::add);
        List<String> nearest = new ArrayList<>();
        for (Near near : ranked(to)) {
            FeatureVector story = near.story();
            boolean shown =
                    onThePage.stream().anyMatch(other -> other.id().equals(story.id()) || other.tellsTheSameAs(story));
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

    /// Returns, for each story that shares one of the words, its share of the words' total weight, about 0
    /// to 1.
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

    /// Returns the weight of a word: high if it is frequent here and rare elsewhere (tf-idf, with the
    /// frequency damped).
    private double weight(String word, int count) {
        int having = storiesOfWord.getOrDefault(word, Set.of()).size();
        return (1 + Math.log(count)) * Math.log((stories.size() + 1.0) / (having + 0.5));
    }
}
