package dateline.bench.related;

import dateline.archive.Article;
import dateline.bench.search.NewsStory;
import dateline.bench.search.StoryArchive;
import dateline.bench.search.StoryFolder;
import dateline.search.StoryDocument;
import dateline.search.related.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints the Recommended Articles of some stories, as their pages show them, for an editor to judge.
final class RelatedLists {
    private final FinishedLists lists;
    private final List<Article> inOrder;
    private final Map<String, Article> articles;
    private final TfIdf words;

    private RelatedLists(FinishedLists lists) {
        this.lists = lists;
        this.inOrder = lists.articles();
        this.articles = inOrder.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        this.words = new TfIdf(inOrder.stream().map(StoryDocument::of).toList());
    }

    /// @param count how many stories; they are spread evenly over the set in the order of time
    /// @param sources those of the stories that are filed; empty for all
    static void print(Path set, int count, Set<String> sources) throws IOException {
        List<NewsStory> stories = StoryFolder.read(set).stream()
                .filter(story -> sources.isEmpty() || sources.contains(story.source()))
                .sorted(Comparator.comparing(NewsStory::published))
                .toList();
        if (stories.isEmpty()) {
            throw new IllegalArgumentException(
                    set + " has no stories of " + sources + ". Use sources of this set, or leave them out.");
        }
        try (FinishedLists lists = FinishedLists.of(stories)) {
            new RelatedLists(lists).print(count);
        }
    }

    private void print(int count) {
        for (int i = 0; i < Math.min(count, inOrder.size()); i++) {
            Article article = inOrder.get((2 * i + 1) * inOrder.size() / (2 * count));
            System.out.printf("%n%s  %s  [%s]%n", date(article), article.headline(), StoryArchive.id(article));
            lists.list(article).forEach(each -> print(article, each));
        }
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
