package dateline.related;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Change;
import dateline.archive.Lookup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes the archive's changes, gives a story's Recommended Articles: related and recent.
///
/// Keeps the newest stories' words in memory; made anew from the archive when first asked.
public final class Related {
    /// How many stories are compared, the newest.
    private static final int NEWEST = 5_000;

    private final Supplier<Archive> archive;
    private final Set<String> changed = new HashSet<>();
    private @Nullable Index index;

    /// @param archive asked for when it is first needed: it tells us of its changes, and so is opened after us
    public Related(Supplier<Archive> archive) {
        this.archive = archive;
    }

    /// Notes what changed; it is looked at when somebody next asks.
    public synchronized void follow(List<Change> changes) {
        changes.forEach(change -> changed.addAll(change.stories()));
    }

    /// Forgets what it knows, after it may have missed a change; it is made anew when somebody next asks.
    public synchronized void startOver() {
        index = null;
        changed.clear();
    }

    /// The stories to read after one, the nearest first: never the story itself, nor one of those excluded, nor two
    /// tellings of one story. Where too few are near, the newest of its section, then of all, follow.
    ///
    /// @param excluded ids of what the page shows already
    public List<Article> recommend(Article of, Set<String> excluded, int count) {
        Set<String> ids = new LinkedHashSet<>(nearest(of, excluded, count));
        List<Article> articles = new ArrayList<>();
        ids.forEach(id -> {
            if (archive.get().lookup(id) instanceof Lookup.Shown(Article article) && article.behind() == null) {
                articles.add(article);
            }
        });
        fill(articles, of, excluded, count);
        return articles;
    }

    private synchronized List<String> nearest(Article of, Set<String> excluded, int count) {
        return index().nearest(Told.of(of), excluded, count);
    }

    private void fill(List<Article> articles, Article of, Set<String> excluded, int count) {
        if (articles.size() < count) {
            int enough = count + excluded.size() + articles.size() + 1;
            fill(articles, archive.get().newest(of.section(), enough), of, excluded, count);
            fill(articles, archive.get().newest(enough), of, excluded, count);
        }
    }

    private static void fill(List<Article> articles, List<Article> more, Article of, Set<String> excluded, int count) {
        for (Article article : more) {
            boolean known = article.id().equals(of.id())
                    || excluded.contains(article.id())
                    || articles.stream().anyMatch(had -> had.id().equals(article.id()) || tellSame(had, article))
                    || tellSame(of, article);
            if (!known && articles.size() < count) {
                articles.add(article);
            }
        }
    }

    /// Asks more loosely than the archive, which links only what is the same copy: two tellings of one event are not,
    /// but one of them is enough to go on with.
    private static boolean tellSame(Article one, Article other) {
        return Told.of(one).tellsTheSameAs(Told.of(other));
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index();
            archive.get().newest(NEWEST).stream().map(Told::of).forEach(known::put);
            index = known;
            changed.clear();
        }
        for (String id : changed) {
            known.remove(id);
            if (archive.get().lookup(id) instanceof Lookup.Shown(Article article) && article.behind() == null) {
                known.put(Told.of(article));
            }
        }
        changed.clear();
        return known;
    }
}
