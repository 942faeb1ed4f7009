package dateline.wire;

/// The way by which a dispatch came.
public enum Via {
    INBOX,
    IMPORT,
    PUSH,
    /// A picture that a story named by its address and that we asked for.
    FETCH
}
