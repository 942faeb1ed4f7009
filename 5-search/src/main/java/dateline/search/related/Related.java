package dateline.search.related;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.StoryVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the Recommended Articles of a story.
public final class Related {
    /// A new story enters the lists of about this many others.
    private static final int CONCERNED = 30;

    private final SearchIndex index;

    public Related(SearchIndex index) {
        this.index = index;
    }

    /// Lists the recommendations for a story, the most related first. The list never has the story itself, an
    /// excluded story, or two stories that tell the same news. If too few stories are related, the newest of its
    /// section follow, then the newest of all.
    ///
    /// @param snapshot decides what readers may see
    /// @param excluded ids of the stories that the page shows already
    public List<Card> recommend(Snapshot snapshot, Article of, Set<String> excluded, int count) {
        Selection selection = new Selection(snapshot, of, excluded, count);
        index.read(view -> Ranking.of(view, StoryDocument.of(of)))
                .ifPresent(ranked -> ranked.forEach(each -> selection.offer(each.id(), each.vector())));
        int enough = count + excluded.size() + selection.cards.size() + 1;
        if (!selection.isFull()) {
            snapshot.newest(of.section(), enough).forEach(card -> selection.offer(card.id()));
        }
        if (!selection.isFull()) {
            snapshot.newest(null, enough).forEach(card -> selection.offer(card.id()));
        }
        return selection.cards;
    }

    /// Lists the stories whose recommendations these new stories may enter: those nearest to each.
    public Set<String> concernedBy(List<StoryDocument> stories) {
        Set<String> concerned = new HashSet<>();
        for (StoryDocument story : stories) {
            index.read(view -> Ranking.of(view, story)).stream()
                    .flatMap(ranked -> ranked.stream().limit(CONCERNED))
                    .forEach(ranked -> concerned.add(ranked.id()));
        }
        return concerned;
    }

    /// Takes stories until it is full. Refuses each that tells the same news as one on the page. This test is less
    /// strict than the archive's, which links only the same copy: two reports of one event are different copy, but
    /// a reader needs only one of them.
    private static final class Selection {
        private final Snapshot snapshot;
        private final Set<String> onThePage;
        private final List<StoryVector> told = new ArrayList<>();
        private final List<Card> cards = new ArrayList<>();
        private final int count;

        Selection(Snapshot snapshot, Article of, Set<String> excluded, int count) {
            this.snapshot = snapshot;
            this.onThePage = new HashSet<>(excluded);
            this.count = count;
            onThePage.add(of.id());
            told.add(StoryVector.of(StoryDocument.of(of)));
            excluded.forEach(id -> vector(id).ifPresent(told::add));
        }

        boolean isFull() {
            return cards.size() >= count;
        }

        void offer(String id) {
            if (!isFull() && !onThePage.contains(id)) {
                vector(id).ifPresent(vector -> offer(id, vector));
            }
        }

        void offer(String id, StoryVector vector) {
            if (isFull() || onThePage.contains(id) || told.stream().anyMatch(vector::tellsTheSameAs)) {
                return;
            }
            Optional<Card> card = snapshot.findCard(id).filter(each -> each.behind() == null);
            card.ifPresent(each -> {
                onThePage.add(id);
                told.add(vector);
                cards.add(each);
            });
        }

        private Optional<StoryVector> vector(String id) {
            return snapshot.lookup(id) instanceof Lookup.Shown(Article article)
                    ? Optional.of(StoryVector.of(StoryDocument.of(article)))
                    : Optional.empty();
        }
    }
}
