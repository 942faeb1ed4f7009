package dateline.search.related;

import dateline.search.IndexView;
import dateline.search.IndexView.Indexed;
import dateline.search.StoryDocument;
import dateline.search.StoryVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/// Ranks the stories of the index by how related they are to one story: by their words, and the nearer in time
/// the higher.
public final class Ranking {
    /// How many stories of any age are compared word by word, and how many of those published near the story: most
    /// related stories are near.
    private static final int CANDIDATES = 60;
    private static final int CANDIDATES_NEAR = 100;
    private static final long NEAR = 30 * 24 * 60;
    /// By how many of its words stories near in time are searched for, and by how many those of any age: further
    /// words change nothing in what is found.
    private static final int TELLING_WORDS = 30;

    private static final int TELLING_WORDS_OF_ANY_AGE = 20;
    private static final double AGEING = -0.3;
    private static final double MINUTES_OF_DAY = 24 * 60;

    private Ranking() {}

    /// A related story.
    ///
    /// @param likeness to the one story
    /// @param score its likeness and nearness in time as one figure, about 0 to 1.75
    public record Ranked(Indexed indexed, Likeness likeness, double score) {
        public String id() {
            return indexed.id();
        }
    }

    /// Lists related stories, the most related first, without the story itself. May list several that tell
    /// one event.
    public static List<Ranked> of(IndexView index, StoryDocument story) {
        long published = story.minutes();
        StoryVector vector = StoryVector.of(story);
        List<Query> words = index.having(index.tellingWords(vector, TELLING_WORDS));
        Query most = IndexView.any(words.subList(0, Math.min(TELLING_WORDS_OF_ANY_AGE, words.size())));
        Map<String, Indexed> candidates = new HashMap<>();
        index.best(most, CANDIDATES).forEach(each -> candidates.put(each.id(), each));
        index.best(IndexView.any(words), published - NEAR, published + NEAR, CANDIDATES_NEAR)
                .forEach(each -> candidates.put(each.id(), each));
        candidates.remove(story.id());
        QueryVector query = new QueryVector(index, vector);
        List<Ranked> ranked = new ArrayList<>();
        for (Indexed each : candidates.values()) {
            Likeness likeness = query.with(each.vector());
            double days = Math.abs(each.published() - published) / MINUTES_OF_DAY;
            ranked.add(new Ranked(each, likeness, likeness.score() * Math.pow(1 + days, AGEING)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
        return ranked;
    }
}
