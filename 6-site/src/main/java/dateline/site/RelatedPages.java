package dateline.site;

import dateline.pages.Pages;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.related.Related;
import dateline.search.threads.Threads;
import java.util.List;
import java.util.stream.Collectors;

/// Drops the pages whose Recommended Articles a new story may enter, and lets the threads follow the index.
public record RelatedPages(Related related, Threads threads, Pages pages) implements SearchIndex.Listener {
    @Override
    public void indexed(List<StoryDocument> stories) {
        threads.wake();
        pages.drop(related.concernedBy(stories).stream().map(Facts::related).collect(Collectors.toSet()));
    }

    @Override
    public void caughtUp() {
        threads.wake();
        pages.dropAll();
    }
}
