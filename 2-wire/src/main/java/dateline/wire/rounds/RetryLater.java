package dateline.wire.rounds;

import java.time.Duration;

/// The supplier asks for a pause before the next visit, and says how long.
public final class RetryLater extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration after;

    /// @param after the length of the pause, from now
    public RetryLater(Duration after) {
        super("It asks to be left alone for " + after.toSeconds() + " seconds.");
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
