package dateline.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a release time that a newsroom's words name beyond doubt: a date with its year, a time of day and a
/// zone, in any order. Several times count if they are the same moment (`4 a.m. CT/5 a.m. ET`). A weekday must
/// match the date. [ReleaseZones] reads the zone.
final class ReleaseTime {
    private static final Pattern ISO = Pattern.compile(
            "\\b\\d{4}-?\\d{2}-?\\d{2}T\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})");
    private static final String MONTH = "(?<%s>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:" + MONTH.formatted("first")
            + "\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
            + "|(?<dayBefore>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH.formatted("second")
            + ",?\\s+(?<yearAfter>\\d{4})"
            + "|(?<iso>\\d{4}-\\d{2}-\\d{2}))\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)\\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\b");
    private static final String HOURS = "h(?:ora|eure)?s?\\b";
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?<![\\d:.])(?:(?<noon>noon)|(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})"
                    + "|(?<clock>[0-2]\\d[0-5]\\d)(?:\\s*(?:hrs|hours))?|(?<bare>\\d{1,2})(?=\\s*(?:[ap]\\.?\\s?m\\b|"
                    + HOURS
                    + ")))" + "(?:\\s*(?<half>[ap])\\.?\\s?m\\b\\.?)?(?:\\s?" + HOURS
                    + ")?(?:,?\\s*\\(?(?:(?:GMT|UTC)\\s?(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)|(?<zone>[A-Z]{1,4}))\\b)?");
    /// The zone in words, which may stand anywhere: `(hora de Madrid)`.
    private static final Pattern ZONE_IN_WORDS = Pattern.compile(
            "(?iu)\\b(?:hora (?:peninsular|española|de (?:madrid|lisboa|brasília))|ora (?:italiana|di roma)"
                    + "|heure (?:de paris|française))\\b");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int NOON = 12;

    private ReleaseTime() {}

    /// Returns the time that the words name; null if they name none, or more than one.
    static @Nullable Instant in(String words) {
        Set<String> exact = ISO.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? WireTimes.exact(exact.iterator().next()) : null;
        }
        try {
            LocalDate date = date(words);
            return date == null
                    ? null
                    : moment(date, NamedDays.without(DATE.matcher(words).replaceAll(" ")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String words) {
        Set<LocalDate> dates = Stream.concat(DATE.matcher(words).results().map(ReleaseTime::date), NamedDays.in(words))
                .collect(Collectors.toSet());
        if (dates.size() != 1) {
            return null;
        }
        LocalDate date = dates.iterator().next();
        String weekday = date.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
        return WEEKDAY.matcher(words)
                                .results()
                                .allMatch(match ->
                                        match.group().toLowerCase(Locale.ROOT).startsWith(weekday))
                        && NamedDays.agree(words, date.getDayOfWeek())
                ? date
                : null;
    }

    private static LocalDate date(MatchResult match) {
        if (match.group("iso") != null) {
            return LocalDate.parse(match.group("iso"));
        }
        boolean monthFirst = match.group("first") != null;
        String month = match.group(monthFirst ? "first" : "second").toLowerCase(Locale.ROOT);
        return LocalDate.of(
                Integer.parseInt(match.group(monthFirst ? "year" : "yearAfter")),
                MONTHS.indexOf(month) / month.length() + 1,
                Integer.parseInt(match.group(monthFirst ? "day" : "dayBefore")));
    }

    private static @Nullable Instant moment(LocalDate date, String words) {
        Set<Instant> moments = new HashSet<>();
        Set<ZoneId> named = ZONE_IN_WORDS
                .matcher(words)
                .results()
                .map(match -> Objects.requireNonNull(ReleaseZones.of(null, match.group())))
                .collect(Collectors.toSet());
        String rest = named.isEmpty() ? words : ZONE_IN_WORDS.matcher(words).replaceAll(";");
        for (MatchResult match : TIME.matcher(rest).results().toList()) {
            LocalTime time = time(match);
            ZoneId own = ReleaseZones.of(match.group("offset"), match.group("zone"));
            ZoneId zone = own == null && named.size() == 1 ? named.iterator().next() : own;
            if (time == null || zone == null) {
                return null;
            }
            moments.add(ZonedDateTime.of(date, time, zone)
                    .withLaterOffsetAtOverlap()
                    .toInstant());
        }
        return moments.size() == 1 ? moments.iterator().next() : null;
    }

    private static @Nullable LocalTime time(MatchResult match) {
        if (match.group("noon") != null) {
            return LocalTime.NOON;
        }
        if (match.group("clock") != null) {
            return LocalTime.of(
                    Integer.parseInt(match.group("clock").substring(0, 2)),
                    Integer.parseInt(match.group("clock").substring(2)));
        }
        int hour = Integer.parseInt(match.group("hour") == null ? match.group("bare") : match.group("hour"));
        int minute = match.group("minute") == null ? 0 : Integer.parseInt(match.group("minute"));
        String half = match.group("half");
        if (half != null && (hour < 1 || hour > NOON)) {
            return null;
        }
        boolean afternoon = half != null && half.equalsIgnoreCase("p");
        return LocalTime.of(half == null ? hour : hour % NOON + (afternoon ? NOON : 0), minute);
    }
}
