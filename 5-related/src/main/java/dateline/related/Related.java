package dateline.related;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Takes the archive's changes, gives a story's Recommended Articles: related and recent.
///
/// Keeps the newest stories' words in memory; reads them from the archive when it is first asked.
public final class Related {
    /// How many stories are compared, the newest.
    private static final int NEWEST = 5_000;

    /// The stories that changed since the index was read, each with the number of its latest change.
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private final AtomicBoolean stale = new AtomicBoolean();
    private @Nullable SimilarityIndex index;

    /// Notes what changed; the stories are read when recommendations are next asked for. Never waits, not even while
    /// the index is being read.
    public void follow(List<Change> changes) {
        for (Change change : changes) {
            change.stories().forEach(id -> changed.merge(id, change.number(), Math::max));
        }
    }

    /// Forgets everything that it knows, because it may have missed a change. It reads the index again when
    /// recommendations are next asked for.
    public void startOver() {
        stale.set(true);
    }

    /// Lists the stories to read after one, the nearest first: never the story itself, nor one of those excluded, nor
    /// two tellings of one story. If too few are near, the newest of its section follow, then the newest of all.
    ///
    /// @param snapshot all stories are read from it
    /// @param excluded ids of the stories that the page shows already
    public List<Card> recommend(Snapshot snapshot, Article of, Set<String> excluded, int count) {
        List<Card> cards = new ArrayList<>();
        nearest(snapshot, of, excluded, count)
                .forEach(id -> snapshot.findCard(id)
                        .filter(card -> card.behind() == null)
                        .ifPresent(cards::add));
        fill(snapshot, cards, of, excluded, count);
        return cards;
    }

    private synchronized List<String> nearest(Snapshot snapshot, Article of, Set<String> excluded, int count) {
        return index(snapshot).nearest(FeatureVector.of(of), excluded, count);
    }

    private void fill(Snapshot snapshot, List<Card> cards, Article of, Set<String> excluded, int count) {
        if (cards.size() < count) {
            int enough = count + excluded.size() + cards.size() + 1;
            List<FeatureVector> onThePage = new ArrayList<>(List.of(FeatureVector.of(of)));
            cards.forEach(card -> told(snapshot, card.id()).ifPresent(onThePage::add));
            fill(snapshot, cards, onThePage, snapshot.newest(of.section(), enough), excluded, count);
            fill(snapshot, cards, onThePage, snapshot.newest(null, enough), excluded, count);
        }
    }

    /// Asks more loosely than the archive, which links only what is the same copy: two tellings of one event are not,
    /// but one of them is enough to go on with.
    private void fill(
            Snapshot snapshot,
            List<Card> cards,
            List<FeatureVector> onThePage,
            List<Card> more,
            Set<String> excluded,
            int count) {
        for (Card card : more) {
            if (cards.size() == count) {
                return;
            }
            FeatureVector told = excluded.contains(card.id())
                    ? null
                    : told(snapshot, card.id()).orElse(null);
            if (told != null
                    && onThePage.stream()
                            .noneMatch(other -> other.id().equals(told.id()) || other.tellsTheSameAs(told))) {
                onThePage.add(told);
                cards.add(card);
            }
        }
    }

    /// From memory, or else from the whole story.
    private Optional<FeatureVector> told(Snapshot snapshot, String id) {
        Optional<FeatureVector> known = known(snapshot, id);
        return known.isPresent()
                ? known
                : snapshot.lookup(id) instanceof Lookup.Shown(Article article)
                        ? Optional.of(FeatureVector.of(article))
                        : Optional.empty();
    }

    private synchronized Optional<FeatureVector> known(Snapshot snapshot, String id) {
        return index(snapshot).find(id);
    }

    private SimilarityIndex index(Snapshot snapshot) {
        long reached = snapshot.lastChange();
        boolean again = stale.getAndSet(false);
        SimilarityIndex known = index;
        if (known == null || again) {
            index = null;
            known = read(snapshot, reached);
            index = known;
        }
        renew(snapshot, reached, known);
        return known;
    }

    private SimilarityIndex read(Snapshot snapshot, long reached) {
        SimilarityIndex read = new SimilarityIndex();
        changed.values().removeIf(change -> change <= reached);
        snapshot.eachNewest(NEWEST, article -> read.put(FeatureVector.of(article)));
        return read;
    }

    /// Reads the stories that changed before the snapshot. Later changes wait for a later snapshot: this one has the
    /// stories as they were.
    private void renew(Snapshot snapshot, long reached, SimilarityIndex known) {
        changed.forEach((id, change) -> {
            if (change <= reached) {
                renew(snapshot, known, id);
                changed.remove(id, change); // unless it changed again meanwhile
            }
        });
    }

    private static void renew(Snapshot snapshot, SimilarityIndex known, String id) {
        known.remove(id);
        if (snapshot.lookup(id) instanceof Lookup.Shown(Article article) && article.behind() == null) {
            known.put(FeatureVector.of(article));
        }
    }
}
