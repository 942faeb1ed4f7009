package dateline.archive;

/// What kind of thing a topic is.
public enum TopicKind {
    /// Whatever suppliers list as subjects; also persons and organisations if the supplier does not say so.
    SUBJECT,
    PERSON,
    ORGANISATION,
    PLACE,
    SUPPLIER,
    WRITER
}
