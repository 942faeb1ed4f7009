package dateline.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times of wire formats: ISO 8601 with an offset, extended (`2026-03-01T10:00:00+01:00`) or basic
/// (`20260301T100000+0100`, in NITF also without the `T`), with or without seconds. A time without an offset is
/// not read, because it could mean any moment of about a day. Nor is a time outside the years 1 to 9999: only a
/// broken clock gives it, and no store or page can show it.
public final class WireTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2}(?:\\.\\d{1,9})?))?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final String FIRST_ZONE = "+14:00";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private WireTimes() {}

    /// Returns the time; null if it cannot be read.
    public static @Nullable Instant read(@Nullable String text) {
        Matcher time = TIME.matcher(text == null ? "" : text.strip());
        return time.matches() && time.group(5) != null && time.group(8) != null ? moment(time, time.group(8)) : null;
    }

    /// Returns an item's embargo. If there is an end of the right to show the item and it cannot be read,
    /// returns one that holds the item for an editor.
    public static @Nullable Embargo heldByUnclearEnd(@Nullable Embargo embargo, @Nullable String end) {
        if (end == null || end.isBlank() || earliest(end) != null || embargo instanceof Embargo.Unclear) {
            return embargo;
        }
        return new Embargo.Unclear("expires " + end.strip());
    }

    /// Returns the earliest moment that a time without a zone or hour could mean; for ends that must not
    /// be passed.
    public static @Nullable Instant earliest(@Nullable String text) {
        Matcher time = TIME.matcher(text == null ? "" : text.strip());
        return time.matches() ? moment(time, Objects.requireNonNullElse(time.group(8), FIRST_ZONE)) : null;
    }

    private static @Nullable Instant moment(Matcher time, String offset) {
        String day = time.group(1) + '-' + time.group(3) + '-' + time.group(4);
        String hour = Objects.requireNonNullElse(time.group(5), "00");
        String minute = Objects.requireNonNullElse(time.group(6), "00");
        String second = Objects.requireNonNullElse(time.group(7), "00");
        try {
            Instant moment = LocalDateTime.parse(day + 'T' + hour + ':' + minute + ':' + second)
                    .toInstant(ZoneOffset.of(offset));
            return moment.isBefore(EARLIEST) || !moment.isBefore(END) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Reads an embargo. If it is not a time, it is unclear and holds the story.
    public static @Nullable Embargo embargo(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant time = read(text);
        return time != null ? new Embargo.Until(time) : new Embargo.Unclear(text.strip());
    }
}
