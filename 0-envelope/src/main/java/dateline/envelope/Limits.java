package dateline.envelope;

/// Limits on what a supplier may send at once.
public final class Limits {
    /// The longest file in the inbox, in an import or in a zip, in bytes.
    public static final int FILE_BYTES = 64 << 20;

    /// The longest push, in bytes.
    public static final int PUSH_BYTES = 16 << 20;

    private Limits() {}
}
