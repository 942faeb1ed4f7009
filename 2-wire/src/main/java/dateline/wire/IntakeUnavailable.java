package dateline.wire;

import java.time.Duration;
import java.util.Optional;

/// Nothing can be taken at the moment, through no fault of what was sent. The connection keeps what it has and hands
/// it in again later; it does not log it: whoever throws this has.
public final class IntakeUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /// @param sentence what is wrong, for the supplier: "The disk is full."
    /// @param retryAfter how long to wait before the next try
    public IntakeUnavailable(String sentence, Duration retryAfter) {
        super(sentence, null, false, false);
        this.retryAfter = retryAfter;
    }

    /// Returns the first of a failure and its causes that says that nothing can be taken now.
    public static Optional<IntakeUnavailable> in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IntakeUnavailable unavailable) {
                return Optional.of(unavailable);
            }
        }
        return Optional.empty();
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
