package dateline.envelope;

/// A zip archive cannot be unpacked. The message is for users.
public final class BadZip extends Exception {
    private static final long serialVersionUID = 1;

    BadZip(String reason) {
        super(reason);
    }

    BadZip(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
