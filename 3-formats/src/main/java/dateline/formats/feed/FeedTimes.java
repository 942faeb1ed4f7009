package dateline.formats.feed;

import dateline.story.WireTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the times that feeds write: RFC 822 and its successors with or without a weekday, W3C-DTF down to a
/// year, asctime, and forms between them. A time without a zone is in UTC. A date without a time is the
/// beginning of that day. A time with an unknown zone is not read.
final class FeedTimes {
    private static final int LONGEST = 100;
    private static final int SECONDS_A_DAY = 86_400;
    private static final String CLOCK =
            "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,:]\\d{1,9})?)?\\s*(?<half>[ap]\\.?m\\.?)?";
    private static final String ZONE = "\\s*(?<zone>[a-z+-][a-z0-9:+/_ -]*)?(?:\\s*\\([^()]*\\))?";
    private static final String WEEKDAY = "(?:\\p{L}{2,}\\.?(?:\\s*,\\s*|\\s+))?";

    /// `2004-05-25T11:23:17Z`, `2004-05-25 11:23`, `20040525`, `2004/05/25`, `2004-05`, `2004`.
    private static final Pattern YEAR_FIRST =
            form(WEEKDAY + "(?<year>\\d{4})(?:[-/.]?(?<month>\\d{2})(?:[-/.]?(?<day>\\d{2}))?)?(?:(?:\\s*t\\s*|,?\\s+)"
                    + CLOCK + ")?" + ZONE);
    private static final Pattern YEAR_FIRST_BASIC = form(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})t(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<half>x)?"
                    + ZONE);
    private static final Pattern DAY_OF_YEAR = form("(?<year>\\d{4})-?(?<days>\\d{3})");
    /// `Thu, 01 Jan 2004 19:48:21 GMT`, `Thursday, 01-Jan-04 19:48:21 EST`, `1 January, 2004`.
    private static final Pattern DAY_FIRST = form(WEEKDAY
            + "(?<day>\\d{1,2})\\.?[\\s-]+(?<month>\\p{L}{3,})\\.?,?[\\s-]+(?<year>\\d{2}|\\d{4})\\b,?(?:\\s*t?\\s*"
            + CLOCK + ")?" + ZONE);
    /// `Thu Jan  1 19:48:21 2004`.
    private static final Pattern YEAR_LAST = form(WEEKDAY + "(?<month>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})\\s+" + CLOCK
            + "\\s+(?:(?<zone>[a-z]{1,5})\\s+)?" + "(?<year>\\d{4})");
    /// `January 1, 2004 7:48 PM EST`.
    private static final Pattern MONTH_FIRST = form(WEEKDAY
            + "(?<month>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})\\b,?(?:\\s+" + CLOCK + ")?" + ZONE);

    private FeedTimes() {}

    /// Returns the time; null if it cannot be understood.
    static @Nullable Instant read(@Nullable String value) {
        Instant exact = WireTimes.read(value);
        if (value == null || exact != null || value.length() > LONGEST) {
            return exact;
        }
        String text = value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Matcher ordinal = DAY_OF_YEAR.matcher(text);
        if (ordinal.matches()) {
            return dayOfYear(number(ordinal, "year"), number(ordinal, "days"));
        }
        for (Pattern form : new Pattern[] {YEAR_FIRST, YEAR_FIRST_BASIC, DAY_FIRST, YEAR_LAST, MONTH_FIRST}) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return time(found);
            }
        }
        return null;
    }

    private static @Nullable Instant time(Matcher found) {
        Integer offset = Zones.seconds(found.group("zone"));
        int month = month(found.group("month"));
        int day = number(found, "day") == 0 ? 1 : number(found, "day");
        int hour = hour(number(found, "hour"), found.group("half"));
        if (offset == null || month < 1 || month > 12 || day > 31 || hour > 24) {
            return null;
        }
        int ofDay = hour * 3_600 + number(found, "minute") * 60 + number(found, "second");
        boolean possible = number(found, "minute") < 60 && number(found, "second") <= 60 && ofDay <= SECONDS_A_DAY;
        // CASE: a day that the month does not have counts into the next month: 31 June is 1 July.
        LocalDate date = LocalDate.of(year(found.group("year")), month, 1).plusDays(day - 1L);
        return possible
                ? date.atStartOfDay()
                        .plusSeconds(ofDay)
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(offset)
                : null;
    }

    private static @Nullable Instant dayOfYear(int year, int days) {
        boolean possible = days >= 1 && days <= 366;
        return possible
                ? LocalDate.of(year, 1, 1).plusDays(days - 1L).atStartOfDay().toInstant(ZoneOffset.UTC)
                : null;
    }

    /// Returns the full year. Of two digits, 00 to 49 are in this century (RFC 2822 §4.3).
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : FeedMonths.number(text);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.startsWith("p") ? 12 : 0);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(Objects.requireNonNullElse(found.group(group), "0"));
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, Pattern.UNICODE_CASE);
    }
}
