package dateline.wire.rounds;

import java.time.Duration;

/// The supplier asks us to come again later, and says when.
public final class RetryLater extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration after;

    /// @param after from now
    public RetryLater(Duration after) {
        super("It asks to be left alone for " + after.toSeconds() + " seconds.");
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
