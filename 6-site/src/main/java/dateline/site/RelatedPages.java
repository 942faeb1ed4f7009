package dateline.site;

import dateline.pages.Pages;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.related.Related;
import java.util.List;
import java.util.stream.Collectors;

/// Drops the pages whose Recommended Articles a new story may enter.
public record RelatedPages(Related related, Pages pages) implements SearchIndex.Listener {
    @Override
    public void indexed(List<StoryDocument> stories) {
        pages.drop(related.concernedBy(stories).stream().map(Facts::related).collect(Collectors.toSet()));
    }

    @Override
    public void caughtUp() {
        pages.dropAll();
    }
}
