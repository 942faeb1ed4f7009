package dateline.story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what the times of suppliers mean, for all formats. [WrittenTimes] knows how they are written.
///
/// A time without a zone is in the supplier's zone, else in the site's ([ReadingScope]). That is good enough to
/// date a version, but not to end an embargo: [#exact]. The days 1 January of the years 1 and 1970 are what
/// programs write that have no time, and a time outside the years 1 to 9999 comes only from a broken clock: none
/// of them is a time.
public final class WireTimes {
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
        TimeForms.Written written = WrittenTimes.read(text);
        return written != null && written.hasClock() && written.realDay() ? moment(written, zone, text) : null;
    }

    /// Returns the time; a date without an hour is the beginning of that day, and a day that its month does not
    /// have counts into the next month. For feeds, which only sort by it.
    public static @Nullable Instant readLoosely(@Nullable String text) {
        TimeForms.Written written = WrittenTimes.read(text);
        return written == null ? null : moment(written, ReadingScope.zone(), text);
    }

    /// Returns the first of these times that can be read; null if none can.
    public static @Nullable Instant first(Stream<@Nullable String> texts) {
        return texts.flatMap(text -> Stream.ofNullable(read(text))).findFirst().orElse(null);
    }

    /// Returns the time only if it is beyond doubt: it names its zone, or the settings state the zone of its
    /// supplier. For embargoes, which must not end too early.
    public static @Nullable Instant exact(@Nullable String text) {
        TimeForms.Written written = WrittenTimes.read(text);
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
        TimeForms.Written written = WrittenTimes.read(text);
        return written == null || !written.realDay() || BlankTimes.isBlank(String.valueOf(text))
                ? null
                : bounded(written, Objects.requireNonNullElse(ReadingScope.statedZone(), FIRST_ZONE));
    }

    /// Returns the latest moment that the beginning of a time without a zone or hour could mean; for times
    /// before which nothing may be shown.
    public static @Nullable Instant latest(@Nullable String text) {
        TimeForms.Written written = WrittenTimes.read(text);
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
