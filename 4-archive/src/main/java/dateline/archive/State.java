package dateline.archive;

/// How a story stands here; what its supplier says of it is [dateline.story.Status].
public enum State {
    /// It waits for an editor or for its supplier.
    HELD,
    /// It waits for the end of its embargo.
    SCHEDULED,
    PUBLISHED,
    KILLED,
    /// The right to show it has ended.
    EXPIRED
}
