package dateline.bench.related;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Snapshot;
import dateline.bench.search.NewsStory;
import dateline.bench.search.StoryArchive;
import dateline.search.SearchIndex;
import dateline.search.related.Recommendation;
import dateline.search.related.Related;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The Recommended Articles as the pages of an archive show them: the whole of [Related], with the rules against
/// near-duplicates and second tellings, and not only the ranking.
final class FinishedLists implements AutoCloseable {
    private final Path folder;
    private final StoryArchive stories;
    private final SearchIndex index;
    private final Related related;

    private FinishedLists(Path folder, StoryArchive stories, SearchIndex index) {
        this.folder = folder;
        this.stories = stories;
        this.index = index;
        this.related = new Related(index);
    }

    /// Files stories in an archive of their own, and waits until the index has them. They have no sections.
    ///
    /// @param inOrder the stories in the order of time
    static FinishedLists of(List<NewsStory> inOrder) throws IOException {
        Path folder = Files.createTempDirectory("dateline-lists-");
        StoryArchive stories =
                new StoryArchive(folder, inOrder.getLast().published().plus(Duration.ofDays(1)));
        FinishedLists lists =
                new FinishedLists(folder, stories, new SearchIndex(stories.archive, folder.resolve("search")));
        stories.file(inOrder);
        StoryArchive.build(lists.index);
        return lists;
    }

    /// Lists the stories that lists show, in the order of time.
    List<Article> articles() {
        return stories.articles().stream()
                .sorted(Comparator.comparing(Article::published).thenComparing(StoryArchive::id))
                .toList();
    }

    /// Lists what the page of a story recommends, which also shows the next story of the section.
    List<Recommendation> list(Article article) {
        return stories.archive.read(snapshot -> {
            Set<String> beside = next(snapshot, article);
            return related.recommend(snapshot, article, beside, Judgement.SHOWN);
        });
    }

    private static Set<String> next(Snapshot snapshot, Article article) {
        return snapshot.findNext(snapshot.listed(article)).stream()
                .map(Card::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        index.close();
        stories.close();
        Folders.delete(folder);
    }
}
