package dateline.wire;

/// The way by which a dispatch came.
public enum Via {
    INBOX,
    IMPORT,
    PUSH,
    /// What an editor decided.
    DESK,
    /// A picture that a story named by its address and that we asked for.
    FETCH
}
