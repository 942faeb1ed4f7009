package dateline.archive;

/// A story's state on this site. What its supplier says about it is [dateline.story.Status].
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
