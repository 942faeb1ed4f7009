package dateline.search.threads;

import java.util.Comparator;

/// Two stories that report one matter.
///
/// @param story the lesser id
/// @param other the greater id
/// @param strength as [Continuation] gives it: 1 or more
record Link(String story, String other, double strength) {
    /// The strongest first; links of one strength by their stories.
    static final Comparator<Link> STRONGEST = Comparator.comparingDouble(Link::strength)
            .reversed()
            .thenComparing(Link::story)
            .thenComparing(Link::other);

    static Link of(String one, String other, double strength) {
        return one.compareTo(other) < 0 ? new Link(one, other, strength) : new Link(other, one, strength);
    }
}
