package dateline.wire;

/// A file is longer than a dispatch may be.
public final class TooLong extends Exception {
    private static final long serialVersionUID = 1;

    TooLong(long bytes, long most) {
        super("It has " + (bytes >> 20) + " MiB; at most " + (most >> 20) + " MiB are taken. Send it in parts.");
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
