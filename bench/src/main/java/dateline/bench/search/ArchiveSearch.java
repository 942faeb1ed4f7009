package dateline.bench.search;

import dateline.search.SearchIndex;
import dateline.search.find.Search;
import dateline.search.find.SearchRequest;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Dateline's own search, as a reader of the site meets it: with counts and excerpts.
final class ArchiveSearch implements SearchEngine {
    private final StoryArchive stories;
    private final SearchIndex index;
    private final Search search;

    ArchiveSearch(StoryArchive stories, Path folder) {
        this.stories = stories;
        index = new SearchIndex(stories.archive, folder);
        search = new Search(index, () -> ZoneOffset.UTC, stories.clock());
    }

    /// Builds the index, or opens it if the folder has it, and waits until it has every story.
    void open() {
        StoryArchive.build(index);
    }

    @Override
    public String name() {
        return "Dateline";
    }

    @Override
    public List<String> find(String typed, int limit) {
        SearchRequest request = new SearchRequest(typed, Map.of(), null, false, 1, limit);
        return stories.archive.read(snapshot -> search.find(snapshot, request)).hits().stream()
                .map(hit -> StoryArchive.id(hit.article()))
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
