package dateline.bench.related;

import dateline.search.StoryDocument;
import java.util.List;

/// A way to find related stories.
interface Recommender extends AutoCloseable {
    /// How many stories of a list are looked at.
    int DEPTH = 100;

    /// Returns its name in the table.
    String name();

    /// Lists the ids of related stories, the most related first, without the story itself; at most [#DEPTH].
    List<String> related(StoryDocument story);

    @Override
    default void close() {}
}
