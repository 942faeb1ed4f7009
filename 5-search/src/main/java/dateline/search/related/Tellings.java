package dateline.search.related;

import dateline.search.IndexView.Indexed;
import java.util.function.UnaryOperator;

/// Decides whether two stories tell a reader the same, so that one of them is enough.
///
/// @param supplier returns the supplier of a story, by id
record Tellings(UnaryOperator<String> supplier) {

    boolean areOne(Indexed story, Indexed other, Likeness likeness) {
        return likeness.isOneTelling(minutes(story, other)) || areOneOfTwoSuppliers(story, other, likeness);
    }

    /// Returns whether two suppliers tell one event. One supplier's stories may be as alike: the later ones tell
    /// what came next.
    boolean areOneOfTwoSuppliers(Indexed story, Indexed other, Likeness likeness) {
        // The suppliers come last, because each of them is looked up.
        return likeness.isOneTellingOfTwoSuppliers(minutes(story, other))
                && !supplier.apply(story.id()).equals(supplier.apply(other.id()));
    }

    private static long minutes(Indexed story, Indexed other) {
        return story.published() - other.published();
    }
}
