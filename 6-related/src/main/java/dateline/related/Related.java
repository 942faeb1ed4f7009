package dateline.related;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes the archive's changes, gives a story's Recommended Articles: related and recent.
///
/// Keeps the newest stories' words in memory; made anew from the archive when first asked.
public final class Related {
    /// How many stories are compared, the newest.
    private static final int NEWEST = 5_000;

    private final Supplier<Archive> archive;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stale = new AtomicBoolean();
    private @Nullable Index index;

    /// @param archive asked for when it is first needed: it tells us of its changes, and so is opened after us
    public Related(Supplier<Archive> archive) {
        this.archive = archive;
    }

    /// Notes what changed; it is looked at when somebody next asks. Never waits, also while the words are read.
    public void follow(List<Change> changes) {
        changes.forEach(change -> changed.addAll(change.stories()));
    }

    /// Forgets what it knows, after it may have missed a change; it is made anew when somebody next asks.
    public void startOver() {
        stale.set(true);
    }

    /// The stories to read after one, the nearest first: never the story itself, nor one of those excluded, nor two
    /// tellings of one story. Where too few are near, the newest of its section, then of all, follow.
    ///
    /// @param excluded ids of what the page shows already
    public List<Card> recommend(Article of, Set<String> excluded, int count) {
        List<Card> cards = new ArrayList<>();
        nearest(of, excluded, count)
                .forEach(id -> archive.get()
                        .findCard(id)
                        .filter(card -> card.behind() == null)
                        .ifPresent(cards::add));
        fill(cards, of, excluded, count);
        return cards;
    }

    private synchronized List<String> nearest(Article of, Set<String> excluded, int count) {
        return index().nearest(Told.of(of), excluded, count);
    }

    private void fill(List<Card> cards, Article of, Set<String> excluded, int count) {
        if (cards.size() < count) {
            int enough = count + excluded.size() + cards.size() + 1;
            List<Told> onThePage = new ArrayList<>(List.of(Told.of(of)));
            cards.forEach(card -> told(card.id()).ifPresent(onThePage::add));
            fill(cards, onThePage, archive.get().newestCards(of.section(), enough), excluded, count);
            fill(cards, onThePage, archive.get().newestCards(null, enough), excluded, count);
        }
    }

    /// Asks more loosely than the archive, which links only what is the same copy: two tellings of one event are not,
    /// but one of them is enough to go on with.
    private void fill(List<Card> cards, List<Told> onThePage, List<Card> more, Set<String> excluded, int count) {
        for (Card card : more) {
            if (cards.size() == count) {
                return;
            }
            Told told = excluded.contains(card.id()) ? null : told(card.id()).orElse(null);
            if (told != null
                    && onThePage.stream()
                            .noneMatch(other -> other.id().equals(told.id()) || other.tellsTheSameAs(told))) {
                onThePage.add(told);
                cards.add(card);
            }
        }
    }

    /// From memory, or else from the whole story.
    private Optional<Told> told(String id) {
        Optional<Told> known = known(id);
        return known.isPresent()
                ? known
                : archive.get().lookup(id) instanceof Lookup.Shown(Article article)
                        ? Optional.of(Told.of(article))
                        : Optional.empty();
    }

    private synchronized Optional<Told> known(String id) {
        return index().find(id);
    }

    private Index index() {
        boolean again = stale.getAndSet(false);
        Index known = index;
        if (known == null || again) {
            index = null;
            known = made();
            index = known;
        }
        renew(known);
        return known;
    }

    private Index made() {
        Index made = new Index();
        changed.clear();
        archive.get().eachNewest(NEWEST, article -> made.put(Told.of(article)));
        return made;
    }

    /// A story that changes again meanwhile is noted again, and looked at once more.
    private void renew(Index known) {
        for (String id : changed) {
            changed.remove(id);
            try {
                renew(known, id);
            } catch (RuntimeException | Error failure) {
                changed.add(id);
                throw failure;
            }
        }
    }

    private void renew(Index known, String id) {
        known.remove(id);
        if (archive.get().lookup(id) instanceof Lookup.Shown(Article article) && article.behind() == null) {
            known.put(Told.of(article));
        }
    }
}
