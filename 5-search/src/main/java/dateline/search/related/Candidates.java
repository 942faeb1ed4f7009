package dateline.search.related;

import dateline.search.IndexView;
import dateline.search.related.Ranking.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The related stories from which a list is made. Gives first what is most related and least like those that
/// the list has already (maximal marginal relevance). Drops stories that tell what the list tells already.
final class Candidates {
    /// So many are enough for a list of six.
    private static final int MOST = 40;

    /// The part of its score that a story loses for being like one that the list has. It is a part, because the
    /// scores of old stories are small: a fixed loss would let unrelated stories come first.
    private static final double VARIETY = 0.1;

    private final IndexView index;
    private final Tellings tellings;
    private final List<Candidate> left;

    /// @param alike the greatest cosine with a story of the list, 0 to 1
    private record Candidate(Ranked story, double alike) {
        double value() {
            return story.score() * (1 - VARIETY * alike);
        }
    }

    Candidates(IndexView index, List<Ranked> ranked, Tellings tellings) {
        this.index = index;
        this.tellings = tellings;
        this.left = new ArrayList<>(ranked.stream()
                .limit(MOST)
                .filter(each -> each.likeness().isRelated())
                .map(each -> new Candidate(each, 0))
                .toList());
    }

    /// Removes the next story for the list, and returns it.
    Optional<Ranked> next() {
        Candidate best = null;
        for (Candidate each : left) {
            best = best == null || each.value() > best.value() ? each : best;
        }
        if (best == null) {
            return Optional.empty();
        }
        left.remove(best);
        return Optional.of(best.story());
    }

    /// Notes that the page shows a story: drops those that tell the same, and lets stories like it come later.
    void shows(IndexView.Indexed shown) {
        QueryVector query = new QueryVector(index, shown.vector());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate each : left) {
            IndexView.Indexed other = each.story().indexed();
            Likeness likeness = query.with(other.vector());
            if (!tellings.areOne(shown, other, likeness)) {
                kept.add(new Candidate(each.story(), Math.max(each.alike(), likeness.body())));
            }
        }
        left.clear();
        left.addAll(kept);
    }
}
