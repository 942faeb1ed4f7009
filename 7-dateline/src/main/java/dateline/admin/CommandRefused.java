package dateline.admin;

/// Thrown if an admin command cannot be done. The message tells people why, and what to do.
public final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1;

    public CommandRefused(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
