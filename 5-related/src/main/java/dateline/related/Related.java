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
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Finds the Recommended Articles of a story, related and recent, and follows the archive's changes.
///
/// Keeps the words of the newest stories in memory. It reads them from the archive when it is first asked.
public final class Related {
    /// How many of the newest stories are compared.
    private static final int NEWEST = 5_000;

    /// The stories that changed since the index was read, each with the number of its latest change.
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    /// The latest change that it may have missed.
    private final AtomicLong missed = new AtomicLong();

    /// The latest change that the index contained when it was read.
    private long indexed = -1;
    private @Nullable SimilarityIndex index;

    /// Notes what changed. The changed stories are read when recommendations are next asked for. Never waits,
    /// not even while the index is being read.
    public void follow(List<Change> changes) {
        for (Change change : changes) {
            change.stories().forEach(id -> changed.merge(id, change.number(), Math::max));
        }
    }

    /// Forgets everything that it knows, because it may have missed a change. It reads the index again from the
    /// next snapshot that contains the change.
    ///
    /// @param change the number of the latest change that it may have missed
    public void startOver(long change) {
        missed.accumulateAndGet(change, Math::max);
    }

    /// Lists the recommendations for a story, the nearest first. The list never has the story itself, an
    /// excluded story, or two stories that tell the same news. If too few stories are near, the newest of its
    /// section follow, then the newest of all.
    ///
    /// @param snapshot the source of all stories
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
            cards.forEach(card -> features(snapshot, card.id()).ifPresent(onThePage::add));
            fill(snapshot, cards, onThePage, snapshot.newest(of.section(), enough), excluded, count);
            fill(snapshot, cards, onThePage, snapshot.newest(null, enough), excluded, count);
        }
    }

    /// Adds stories that tell different news. This test is less strict than the archive's, which links only the
    /// same copy: two reports of one event are different copy, but a reader needs only one of them.
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
            FeatureVector features = excluded.contains(card.id())
                    ? null
                    : features(snapshot, card.id()).orElse(null);
            if (features != null
                    && onThePage.stream()
                            .noneMatch(other -> other.id().equals(features.id()) || other.tellsTheSameAs(features))) {
                onThePage.add(features);
                cards.add(card);
            }
        }
    }

    /// Finds the features of a story in memory, or else computes them from the whole story.
    private Optional<FeatureVector> features(Snapshot snapshot, String id) {
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
        boolean again = missed.get() > indexed && missed.get() <= reached;
        SimilarityIndex known = index;
        if (known == null || again) {
            index = null;
            known = read(snapshot, reached);
            index = known;
            indexed = reached;
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

    /// Reads the stories that changed before the snapshot. Later changes wait for a later snapshot, because
    /// this one has the stories without them.
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
