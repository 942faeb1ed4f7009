package dateline.errands;

/// Thrown if an errand cannot be done. The message tells people why.
public final class BadErrand extends Exception {
    private static final long serialVersionUID = 1;

    public BadErrand(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
