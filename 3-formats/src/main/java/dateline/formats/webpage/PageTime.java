package dateline.formats.webpage;

import dateline.story.ReadingScope;
import dateline.story.WireTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times as pages write them: ISO 8601 in markup, and else as readers see them.
///
/// A time without an offset is in the site's zone. A date without a time is not read. `03/04/2026` is ambiguous
/// and not read.
record PageTime(ZoneId zone) {
    /// A time is looked for in this many characters of a line.
    private static final int LONGEST = 200;
    private static final String CLOCK =
            "(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::\\d{2})?(?:\\s*+(?<half>[ap]\\.?m\\.?))?"
                    + "(?:\\s*+(?<utc>GMT|UTC|Z))?\\b";
    private static final String BETWEEN = "[,.]?\\s*+(?:(?:at|um|à|a las|kl\\.?|,|-|–|·|\\|)\\s*+)?";
    private static final Pattern[] SEEN = {
        Pattern.compile("(?iu)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + BETWEEN + CLOCK),
        Pattern.compile("(?iu)\\b(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})" + BETWEEN + CLOCK),
        Pattern.compile("(?iu)\\b(?<name>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})" + BETWEEN + CLOCK),
        Pattern.compile(
                "(?iu)\\b(?<day>\\d{1,2})\\.?\\s+(?<name>\\p{L}{3,9})\\.?,?\\s+(?<year>\\d{4})" + BETWEEN + CLOCK),
    };

    @Nullable
    Instant ofMachine(@Nullable String value) {
        return WireTimes.read(value, ReadingScope.zoneOr(zone));
    }

    /// Returns the first time in a line of text; null if there is none that can be read.
    @Nullable
    Instant ofReaders(String line) {
        for (Pattern form : SEEN) {
            Matcher found = form.matcher(line.substring(0, Math.min(line.length(), LONGEST)));
            if (found.find()) {
                return time(found);
            }
        }
        return null;
    }

    private @Nullable Instant time(Matcher found) {
        try {
            int month = found.namedGroups().containsKey("name")
                    ? month(found.group("name"))
                    : Integer.parseInt(found.group("month"));
            LocalDate day =
                    LocalDate.of(Integer.parseInt(found.group("year")), month, Integer.parseInt(found.group("day")));
            LocalTime time = LocalTime.of(hour(found), Integer.parseInt(found.group("minute")));
            return day.atTime(time)
                    .atZone(found.group("utc") == null ? ReadingScope.zoneOr(zone) : ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int hour(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        String half = found.group("half");
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    /// @throws DateTimeException if the name is not an English month
    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ROOT)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(start)
                        || month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(start))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no month"))
                .getValue();
    }
}
