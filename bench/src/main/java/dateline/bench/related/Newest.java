package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// Recommends the stories that were published last before a story: what a site shows that knows no better.
///
/// @param wanted whether a story is recommended for another, which comes first
record Newest(String name, List<StoryDocument> stories, BiPredicate<StoryDocument, StoryDocument> wanted)
        implements Recommender {
    static Newest ofAll(Collection<StoryDocument> stories) {
        return new Newest("newest", newestFirst(stories), (story, other) -> true);
    }

    static Newest ofTheSection(Collection<StoryDocument> stories) {
        return new Newest(
                "newest, section",
                newestFirst(stories),
                (story, other) ->
                        Objects.equals(story.labels().section(), other.labels().section()));
    }

    private static List<StoryDocument> newestFirst(Collection<StoryDocument> stories) {
        return stories.stream()
                .sorted(Comparator.comparing(StoryDocument::published)
                        .reversed()
                        .thenComparing(StoryDocument::id))
                .toList();
    }

    @Override
    public List<String> related(StoryDocument story) {
        return stories.stream()
                .filter(other -> !other.published().isAfter(story.published()))
                .filter(other -> wanted.test(story, other))
                .map(StoryDocument::id)
                .filter(id -> !id.equals(story.id()))
                .limit(DEPTH)
                .toList();
    }
}
