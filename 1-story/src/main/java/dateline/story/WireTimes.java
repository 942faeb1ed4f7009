package dateline.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what the times of suppliers mean, for all formats: ISO 8601, extended (`2026-03-01T10:00:00+01:00`)
/// or basic (`20260301T100000+0100`, in NITF also without the `T`), the other forms of [TimeForms], and seconds
/// or milliseconds since 1970.
///
/// A time without a zone is in the supplier's zone, else in the site's ([ReadingScope]). That is good enough to
/// date a version, but not to end an embargo: [#exact]. The days 1 January of the years 1 and 1970 are what
/// programs write that have no time, and a time outside the years 1 to 9999 comes only from a broken clock: none
/// of them is a time.
public final class WireTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,9}))?)?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    /// Seconds or milliseconds from 2001 to 2033. `/Date(…)/` is how older programs write them into JSON.
    private static final Pattern EPOCH = Pattern.compile("(?:/Date\\()?(1\\d{9})(?:\\d{3})?(?:\\.\\d{1,9})?(?:\\)/)?");

    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private WireTimes() {}

    /// Returns the time; null if it cannot be read, or has no hour.
    public static @Nullable Instant read(@Nullable String text) {
        return read(text, ReadingScope.zone());
    }

    /// @param zone of a time that names none
    public static @Nullable Instant read(@Nullable String text, ZoneId zone) {
        TimeForms.Written written = written(text);
        return written != null && written.hasClock() && written.realDay() ? moment(written, zone, text) : null;
    }

    /// Returns the time; a date without an hour is the beginning of that day, and a day that its month does not
    /// have counts into the next month. For feeds, which only sort by it.
    public static @Nullable Instant readLoosely(@Nullable String text) {
        TimeForms.Written written = written(text);
        return written == null ? null : moment(written, ReadingScope.zone(), text);
    }

    /// Returns the first of these times that can be read; null if none can.
    public static @Nullable Instant first(Stream<@Nullable String> texts) {
        return texts.flatMap(text -> Stream.ofNullable(read(text))).findFirst().orElse(null);
    }

    /// Returns the time only if it is beyond doubt: it names its zone, or the settings state the zone of its
    /// supplier. For embargoes, which must not end too early.
    public static @Nullable Instant exact(@Nullable String text) {
        TimeForms.Written written = written(text);
        if (written == null || !written.hasClock() || !written.realDay()) {
            return null;
        }
        ZoneId stated = written.sureZone() ? written.zone() : written.zone() == null ? ReadingScope.statedZone() : null;
        return stated == null ? null : moment(written, stated, text);
    }

    /// Returns an item's embargo. If there is an end of the right to show the item and it cannot be read,
    /// returns one that holds the item for an editor.
    public static @Nullable Embargo heldByUnclearEnd(@Nullable Embargo embargo, @Nullable String end) {
        if (end == null || end.isBlank() || isUnfilled(end) || earliest(end) != null) {
            return embargo;
        }
        return embargo instanceof Embargo.Unclear ? embargo : new Embargo.Unclear("expires " + end.strip());
    }

    /// Returns the earliest moment that a time without a zone or hour could mean; for ends that must not
    /// be passed.
    public static @Nullable Instant earliest(@Nullable String text) {
        TimeForms.Written written = written(text);
        return written == null || !written.realDay() || BlankTimes.isBlank(String.valueOf(text))
                ? null
                : bounded(written, Objects.requireNonNullElse(ReadingScope.statedZone(), FIRST_ZONE));
    }

    /// Returns the latest moment that the beginning of a time without a zone or hour could mean; for times
    /// before which nothing may be shown.
    public static @Nullable Instant latest(@Nullable String text) {
        TimeForms.Written written = written(text);
        return written == null
                ? null
                : bounded(written, Objects.requireNonNullElse(ReadingScope.statedZone(), LAST_ZONE));
    }

    /// Reads an embargo. If it is not a time beyond doubt, it is unclear and holds the story. A template that
    /// nobody filled in, and the time that stands for none, hold nothing: a note says so.
    public static @Nullable Embargo embargo(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant time = exact(text);
        if (time != null) {
            return new Embargo.Until(time);
        }
        return isUnfilled(text) ? null : new Embargo.Unclear(text.strip());
    }

    /// Returns whether nobody filled in a time that could stop a story, and notes it.
    static boolean isUnfilled(String text) {
        boolean blank = isBlank(text);
        if (blank) {
            ReadingScope.note("The time \"" + text.strip() + "\" is one that nobody filled in. It holds nothing.");
        }
        return blank;
    }

    /// Returns whether a text stands where nobody filled in a time ([BlankTimes]).
    public static boolean isBlank(String text) {
        return BlankTimes.isBlank(text);
    }

    private static TimeForms.@Nullable Written written(@Nullable String value) {
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

    private static @Nullable Instant moment(TimeForms.Written written, ZoneId zone, @Nullable String text) {
        Instant moment = bounded(written, zone);
        if (moment == null || BlankTimes.isNone(written.local(), moment)) {
            return null;
        }
        if (written.zone() == null) {
            Decisions.note(
                    Decisions.About.TIME,
                    () -> Decisions.quote(String.valueOf(text)) + " names no zone; it is read in " + zone + ", "
                            + ReadingScope.owner(zone));
        }
        return moment;
    }

    private static @Nullable Instant bounded(TimeForms.Written written, ZoneId zone) {
        Instant moment = written.local()
                .atZone(Objects.requireNonNullElse(written.zone(), zone))
                .toInstant();
        return moment.isBefore(EARLIEST) || !moment.isBefore(END) ? null : moment;
    }
}
