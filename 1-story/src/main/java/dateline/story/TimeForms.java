package dateline.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of time that suppliers write beside ISO 8601: RFC 822 and its successors with or without a
/// weekday, W3C-DTF down to a year, asctime, a blank for the `T`, AM and PM, names of zones, and forms between
/// them. [WireTimes] decides what each means.
final class TimeForms {
    private static final int LONGEST = 100;
    private static final int SECONDS_A_DAY = 86_400;
    private static final String CLOCK =
            "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,:]\\d{1,9})?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?";
    private static final String ZONE = "\\s*(?<zone>[a-z+-][a-z0-9:+/_ -]*)?(?:\\s*\\([^()]*\\))?";
    private static final String WEEKDAY = "(?:\\p{L}{2,}\\.?(?:\\s*,\\s*|\\s+))?";

    /// `2004-05-25T11:23:17Z`, `2004-05-25 11:23`, `20040525`, `2004/05/25`, `2004-05`, `2004`.
    private static final Pattern YEAR_FIRST =
            form(WEEKDAY + "(?<year>\\d{4})(?:[-/.]?(?<month>\\d{2})(?:[-/.]?(?<day>\\d{2}))?)?(?:(?:\\s*t\\s*|,?\\s+)"
                    + CLOCK + ")?" + ZONE);
    private static final Pattern YEAR_FIRST_BASIC =
            form("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})[t ](?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?"
                    + "(?<half>x)?" + ZONE);
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
    /// `01.03.2026 19:48`: everywhere the day is before the month.
    private static final Pattern POINTS =
            form(WEEKDAY + "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}),?\\s+" + CLOCK + ZONE);
    /// `25/03/2026 19:48`, `3/25/2026 7:48 PM`: read only if one of the two numbers cannot be a month.
    private static final Pattern SLASHES = form(WEEKDAY + "(?<day>\\d{1,2})(?<mark>[/-])(?<month>\\d{1,2})\\k<mark>"
            + "(?<year>\\d{4}),?\\s+" + CLOCK + ZONE);
    private static final List<Pattern> FORMS =
            List.of(YEAR_FIRST, YEAR_FIRST_BASIC, DAY_FIRST, YEAR_LAST, MONTH_FIRST, POINTS, SLASHES);

    /// A time as written.
    ///
    /// @param zone null if it names none
    /// @param sureZone whether the zone is named beyond doubt
    /// @param hasClock whether it names an hour; else it is the beginning of its day, month or year
    /// @param realDay whether the month has this day; else it is counted into the next month
    record Written(LocalDateTime local, @Nullable ZoneId zone, boolean sureZone, boolean hasClock, boolean realDay) {}

    private TimeForms() {}

    /// Returns the time; null if it cannot be understood, or if its zone is unknown.
    static @Nullable Written read(String value) {
        if (value.length() > LONGEST) {
            return null;
        }
        String text = withPlainZone(Blanks.ANY.single(value).strip().toLowerCase(Locale.ROOT));
        Matcher ordinal = DAY_OF_YEAR.matcher(text);
        if (ordinal.matches()) {
            return dayOfYear(number(ordinal, "year"), number(ordinal, "days"));
        }
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return written(found);
            }
        }
        return null;
    }

    /// Returns the text without the brackets around the zone that Java writes: `…+01:00[europe/paris]`.
    private static String withPlainZone(String text) {
        int open = text.indexOf('[');
        if (open < 0 || !text.endsWith("]")) {
            return text;
        }
        String time = text.substring(0, open);
        boolean hasOffset = time.matches(".{0,90}(?:z|[+-]\\d{2}:?\\d{2})");
        return hasOffset && time.contains(":") ? time : time + ' ' + text.substring(open + 1, text.length() - 1);
    }

    private static @Nullable Written written(Matcher found) {
        String zoneName = found.group("zone");
        ZoneId zone = zoneName == null ? null : ZoneNames.of(zoneName);
        int month = month(found.group("month"));
        int day = number(found, "day") == 0 ? 1 : number(found, "day");
        if (found.namedGroups().containsKey("mark")) {
            if (month <= 12 && day <= 12 && month != day) {
                return null;
            }
            int number = month;
            month = number > 12 ? day : number;
            day = number > 12 ? number : day;
        }
        int hour = hour(number(found, "hour"), found.group("half"));
        if (zoneName != null && zone == null || month < 1 || month > 12 || day > 31 || hour > 24) {
            return null;
        }
        int ofDay = hour * 3_600 + number(found, "minute") * 60 + number(found, "second");
        boolean possible = number(found, "minute") < 60 && number(found, "second") <= 60 && ofDay <= SECONDS_A_DAY;
        // CASE: a day that the month does not have counts into the next month: 31 June is 1 July.
        LocalDate date = LocalDate.of(year(found.group("year")), month, 1).plusDays(day - 1L);
        return possible
                ? new Written(
                        date.atStartOfDay().plusSeconds(ofDay),
                        zone,
                        zoneName != null && ZoneNames.isSure(zoneName),
                        found.group("hour") != null,
                        date.getMonthValue() == month)
                : null;
    }

    private static @Nullable Written dayOfYear(int year, int days) {
        boolean possible = days >= 1 && days <= 366;
        return possible
                ? new Written(LocalDate.of(year, 1, 1).plusDays(days - 1L).atStartOfDay(), null, false, false, true)
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
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MonthNames.number(text);
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
