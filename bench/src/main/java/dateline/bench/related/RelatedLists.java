package dateline.bench.related;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Snapshot;
import dateline.bench.search.NewsStory;
import dateline.bench.search.StoryArchive;
import dateline.bench.search.StoryFolder;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.related.Recommendation;
import dateline.search.related.Related;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints the Recommended Articles of some stories, for an editor to judge. The stories are filed in an archive,
/// and the lists are those of their pages: the whole of [Related], with the rules against near-duplicates, and
/// not only the ranking that the figures measure.
final class RelatedLists {
    private final StoryArchive stories;
    private final Related related;
    private final Map<String, Article> articles;
    private final TfIdf words;

    private RelatedLists(StoryArchive stories, SearchIndex index) {
        this.stories = stories;
        this.related = new Related(index);
        List<Article> listed = stories.articles();
        this.articles = listed.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        this.words = new TfIdf(listed.stream().map(StoryDocument::of).toList());
    }

    /// @param count how many stories; they are spread evenly over the set in the order of time
    /// @param sources those of the stories that are filed; empty for all
    static void print(Path set, int count, Set<String> sources) throws IOException {
        List<NewsStory> all = StoryFolder.read(set).stream()
                .filter(story -> sources.isEmpty() || sources.contains(story.source()))
                .sorted(Comparator.comparing(NewsStory::published))
                .toList();
        Path folder = Files.createTempDirectory("dateline-lists-");
        try (StoryArchive stories =
                        new StoryArchive(folder, all.getLast().published().plus(Duration.ofDays(1)));
                SearchIndex index = new SearchIndex(stories.archive, folder.resolve("search"))) {
            stories.file(all);
            StoryArchive.build(index);
            new RelatedLists(stories, index).print(count);
        } finally {
            Folders.delete(folder);
        }
    }

    private void print(int count) {
        List<Article> inOrder = articles.values().stream()
                .sorted(Comparator.comparing(Article::published).thenComparing(StoryArchive::id))
                .toList();
        for (int i = 0; i < Math.min(count, inOrder.size()); i++) {
            Article article = inOrder.get((2 * i + 1) * inOrder.size() / (2 * count));
            System.out.printf("%n%s  %s  [%s]%n", date(article), article.headline(), StoryArchive.id(article));
            list(article).forEach(each -> print(article, each));
        }
    }

    /// Lists what the page recommends, which also shows the next story of the section.
    private List<Recommendation> list(Article article) {
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

    private void print(Article article, Recommendation recommendation) {
        Article other =
                Objects.requireNonNull(articles.get(recommendation.card().id()));
        System.out.printf(
                Locale.ROOT,
                "  %s  %.2f  %-17s  %s  [%s]%n",
                date(other),
                words.cosine(article.id(), other.id()),
                recommendation.reason().word(),
                other.headline(),
                StoryArchive.id(other));
    }

    private static String date(Article article) {
        return article.published().toString().substring(0, 10);
    }
}
