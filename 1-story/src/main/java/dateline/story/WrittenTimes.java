package dateline.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times of suppliers as they are written: ISO 8601, extended (`2026-03-01T10:00:00+01:00`) or basic
/// (`20260301T100000+0100`, in NITF also without the `T`), seconds or milliseconds since 1970, and the other
/// forms of [TimeForms].
final class WrittenTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,9}))?)?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    /// Seconds or milliseconds from 2001 to 2033. `/Date(…)/` is how older programs write them into JSON.
    private static final Pattern EPOCH = Pattern.compile("(?:/Date\\()?(1\\d{9})(?:\\d{3})?(?:\\.\\d{1,9})?(?:\\)/)?");

    private WrittenTimes() {}

    /// Returns the time as written; null if it has none of these forms.
    static TimeForms.@Nullable Written read(@Nullable String value) {
        String text = value == null ? "" : stripped(value);
        Matcher time = TIME.matcher(text);
        TimeForms.Written iso = time.matches() ? iso(time) : null;
        if (iso != null || text.isEmpty()) {
            return iso;
        }
        Matcher epoch = EPOCH.matcher(text);
        return epoch.matches() ? sinceEpoch(epoch) : TimeForms.read(text);
    }

    /// Returns the text without blanks at its ends; a no-break space is one.
    private static String stripped(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    private static TimeForms.@Nullable Written iso(Matcher time) {
        try {
            LocalDate day = LocalDate.of(number(time, 1), number(time, 3), number(time, 4));
            LocalDateTime local = day.atTime(number(time, 5), number(time, 6), number(time, 7), nanos(time.group(8)));
            ZoneId zone = time.group(9) == null ? null : ZoneOffset.of(time.group(9));
            return new TimeForms.Written(local, zone, zone != null, time.group(5) != null, true);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Returns the number in a group; 0 if it is missing.
    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "000000000".substring(fraction.length()));
    }

    private static TimeForms.Written sinceEpoch(Matcher epoch) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(Long.parseLong(epoch.group(1)), 0, ZoneOffset.UTC);
        return new TimeForms.Written(local, ZoneOffset.UTC, true, true, true);
    }
}
