package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Recommends the stories that were published last before a story: what a site shows that knows no better.
record Newest(List<StoryDocument> stories) implements Recommender {
    static Newest of(Collection<StoryDocument> stories) {
        return new Newest(stories.stream()
                .sorted(Comparator.comparing(StoryDocument::published)
                        .reversed()
                        .thenComparing(StoryDocument::id))
                .toList());
    }

    @Override
    public String name() {
        return "newest";
    }

    @Override
    public List<String> related(StoryDocument story) {
        return stories.stream()
                .filter(other -> !other.published().isAfter(story.published()))
                .map(StoryDocument::id)
                .filter(id -> !id.equals(story.id()))
                .limit(DEPTH)
                .toList();
    }
}
