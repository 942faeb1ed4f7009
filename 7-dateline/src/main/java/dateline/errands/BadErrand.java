package dateline.errands;

/// An errand that cannot be done; the message says why, for people.
public final class BadErrand extends Exception {
    private static final long serialVersionUID = 1;

    public BadErrand(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
