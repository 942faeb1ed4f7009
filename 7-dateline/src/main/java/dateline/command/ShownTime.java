package dateline.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Formats times for a terminal: UTC, without fractions of a second.
public final class ShownTime {
    private ShownTime() {}

    /// Example: `2026-03-01T08:15:00Z`.
    public static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// @param otherwise what to print if there is no time
    public static String of(@Nullable Instant time, String otherwise) {
        return time == null ? otherwise : of(time);
    }
}
