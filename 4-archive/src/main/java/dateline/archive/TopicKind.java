package dateline.archive;

/// What kind of thing a topic is.
public enum TopicKind {
    SUBJECT,
    PLACE,
    PERSON,
    ORGANISATION,
    SUPPLIER,
    WRITER
}
