package dateline.envelope;

/// A zip archive that cannot be unpacked; the message is for people.
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
