package dateline.wire;

import java.time.Duration;
import java.util.Optional;

/// The intake cannot accept any dispatch at the moment; the dispatch is not the cause. The connection keeps the
/// dispatch, retries later, and does not log this: the code that throws it has logged it.
public final class IntakeUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /// @param sentence what is wrong, for the supplier: "The disk is full."
    /// @param retryAfter how long to wait before the next try
    public IntakeUnavailable(String sentence, Duration retryAfter) {
        super(sentence, null, false, false);
        this.retryAfter = retryAfter;
    }

    /// Returns the first [IntakeUnavailable] among a failure and its causes; empty if there is none.
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
