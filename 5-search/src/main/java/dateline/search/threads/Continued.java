package dateline.search.threads;

import dateline.search.IndexView;
import dateline.search.IndexView.Indexed;
import dateline.search.StoryDocument;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;

/// The stories that one story continues or that continue it, by their words.
///
/// @param story the one story
/// @param others the strongest first
record Continued(StoryDocument story, List<Other> others) {
    /// Stories further apart would have to be almost the same.
    private static final long NEAR = 90 * 24 * 60;

    /// With fewer stories nobody can tell which words are common.
    static final int LEAST_STORIES = 20;

    private static final int CANDIDATES = 100;
    private static final int TELLING_WORDS = 30;
    private static final int MOST = 30;

    /// @param minutes since 1970, when it was published
    record Other(String id, long minutes, double strength) {}

    static Continued of(IndexView index, StoryDocument document) {
        if (index.reader().numDocs() < LEAST_STORIES) {
            return new Continued(document, List.of());
        }
        Indexed story = Indexed.of(document);
        Continuation continuation = new Continuation(index, story);
        long published = story.published();
        Query words = index.sharing(index.tellingWords(story.vector(), TELLING_WORDS));
        List<Other> others = index.best(words, published - NEAR, published + NEAR, CANDIDATES).stream()
                .filter(other -> !other.id().equals(story.id()))
                .map(other -> new Other(other.id(), other.published(), continuation.strength(other)))
                .filter(other -> other.strength() >= 1)
                .sorted(Comparator.comparingDouble(Other::strength).reversed().thenComparing(Other::id))
                .limit(MOST)
                .toList();
        return new Continued(document, others);
    }
}
