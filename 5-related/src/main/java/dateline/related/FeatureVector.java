package dateline.related;

import dateline.archive.Article;
import dateline.story.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The features by which stories are compared.
///
/// @param words its most frequent words with their counts; each word of the headline counts four times
/// @param headline the headline's words
record FeatureVector(
        String id,
        String section,
        Instant published,
        Map<String, Integer> words,
        Set<String> headline,
        Set<String> subjects) {
    private static final int HEADLINE = 4;
    private static final int MOST_WORDS = 150;

    /// The longest text that is read, in characters. The beginning of a longer text says what it is about.
    private static final int MOST_TEXT = 200_000;

    static FeatureVector of(Article article) {
        WordCounts headline = new WordCounts();
        headline.add(article.headline(), 1);
        WordCounts all = new WordCounts();
        all.add(article.headline(), HEADLINE);
        String text = article.story().copy().body().text();
        all.add(text.substring(0, Math.min(MOST_TEXT, text.length())), 1);
        return new FeatureVector(
                article.id(),
                article.section(),
                article.published(),
                most(all.counts()),
                new HashSet<>(headline.counts().keySet()),
                article.story().about().subjects().stream()
                        .map(FeatureVector::key)
                        .collect(Collectors.toSet()));
    }

    /// Returns whether both tell the same news: they share most of the words of their headlines, or of
    /// their texts.
    boolean tellsTheSameAs(FeatureVector other) {
        return overlap(headline, other.headline) > 0.7 || overlap(words.keySet(), other.words.keySet()) > 0.6;
    }

    /// Returns the shared members as a fraction of all members, 0 to 1 (Jaccard).
    static double overlap(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        long shared = smaller.stream().filter(larger::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String key(Subject subject) {
        return subject.code() != null ? subject.code() : Objects.requireNonNull(subject.name());
    }
}
