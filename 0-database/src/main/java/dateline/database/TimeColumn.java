package dateline.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Converts times to columns and back: microseconds since 1970-01-01T00:00Z in a BIGINT, which every engine
/// stores exactly.
public final class TimeColumn {
    private TimeColumn() {}

    public static @Nullable Long column(@Nullable Instant time) {
        return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    public static @Nullable Instant time(@Nullable Long column) {
        return column == null ? null : Instant.EPOCH.plus(column, ChronoUnit.MICROS);
    }
}
