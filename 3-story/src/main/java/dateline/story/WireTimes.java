package dateline.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/// Reads the times of wire formats: ISO 8601 with an offset, extended (`2026-03-01T10:00:00+01:00`) or basic
/// (`20260301T100000+0100`). A time without an offset could mean any of a day, and is not read;
/// nor is one of no year from 1 to 9999, which only a broken clock gives, and no store or page can show.
public final class WireTimes {
    private static final DateTimeFormatter BASIC = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss")
            .appendOffset("+HHmm", "Z")
            .toFormatter(java.util.Locale.ROOT);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private WireTimes() {}

    /// Null where there is no time that can be understood.
    public static @Nullable Instant read(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String time = said.strip();
        for (DateTimeFormatter form : new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, BASIC}) {
            try {
                Instant read = OffsetDateTime.parse(time, form).toInstant();
                return read.isBefore(EARLIEST) || !read.isBefore(END) ? null : read;
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
