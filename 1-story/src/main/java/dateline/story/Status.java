package dateline.story;

/// The status that a supplier gives to a version. It is not our own publication state, which the archive has.
/// Source: IPTC NewsCodes "pubstatusg2" (`stat:usable`, `stat:withheld`, `stat:canceled`), ninjs `pubstatus`.
public enum Status {
    USABLE,
    WITHHELD,
    CANCELED
}
