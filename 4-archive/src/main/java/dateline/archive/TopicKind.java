package dateline.archive;

/// What kind of thing a topic is.
public enum TopicKind {
    /// Whatever suppliers list as subjects, also persons and organisations.
    SUBJECT,
    PLACE,
    SUPPLIER,
    WRITER
}
