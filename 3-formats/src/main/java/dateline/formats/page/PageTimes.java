package dateline.formats.page;

import dateline.story.ReadingScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line of times on a saved page: `2024-11-16 02:27 Last Updated At:02:30`, in the site's zone.
///
/// @param updated null if the page gives no update
record PageTimes(Instant published, @Nullable Instant updated) {
    private static final Pattern LINE = Pattern.compile(
            "^(?<day>\\d{4}-\\d{2}-\\d{2})\\s+(?<time>\\d{2}:\\d{2}(?::\\d{2})?)"
                    + "(?:\\s+Last Updated At:\\s*(?:(?<day2>\\d{4}-\\d{2}-\\d{2})\\s+)?(?<time2>\\d{2}:\\d{2}(?::\\d{2})?))?$");

    /// Returns the times; empty if the line is something else, or has a date that does not exist.
    static Optional<PageTimes> read(String line, ZoneId zone) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group("day"));
            Instant published = time(day, matcher.group("time"), zone);
            if (matcher.group("time2") == null) {
                return Optional.of(new PageTimes(published, null));
            }
            LocalDate day2 = matcher.group("day2") == null ? day : LocalDate.parse(matcher.group("day2"));
            return Optional.of(new PageTimes(published, time(day2, matcher.group("time2"), zone)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(LocalDate day, String time, ZoneId zone) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ReadingScope.zoneOr(zone))
                .toInstant();
    }
}
