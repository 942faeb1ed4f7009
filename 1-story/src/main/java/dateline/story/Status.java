package dateline.story;

/// What a supplier says of a version. Not our own state: see the archive for that.
/// Source: IPTC NewsCodes "pubstatusg2" (`stat:usable`, `stat:withheld`, `stat:canceled`), ninjs `pubstatus`.
public enum Status {
    USABLE,
    WITHHELD,
    CANCELED
}
