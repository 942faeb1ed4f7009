package dateline.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/// Reads the times of wire formats: ISO 8601 with an offset, extended (`2026-03-01T10:00:00+01:00`) or basic
/// (`20260301T100000+0100`). A time without an offset could mean any of a day, and is not read.
public final class WireTimes {
    private static final DateTimeFormatter BASIC = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss")
            .appendOffset("+HHmm", "Z")
            .toFormatter(java.util.Locale.ROOT);

    private WireTimes() {}

    /// Null where there is no time that can be understood.
    public static @Nullable Instant read(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String time = said.strip();
        for (DateTimeFormatter form : new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, BASIC}) {
            try {
                return OffsetDateTime.parse(time, form).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    /// An embargo; one that says something else than a time is unclear and holds.
    public static @Nullable Embargo embargo(@Nullable String said) {
        if (said == null) {
            return null;
        }
        Instant time = read(said);
        return time != null ? new Embargo.Until(time) : new Embargo.Unclear(said.strip());
    }
}
