package dateline.site;

import dateline.site.view.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Prints times in the site's zone.
final class SiteTimes {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    SiteTimes(ZoneId zone) {
        this.zone = zone;
    }

    TimeView published(Instant time) {
        return view(time, DAY_AND_TIME);
    }

    /// Formats only the time of day if both times are on the same day.
    TimeView updated(Instant time, Instant published) {
        return view(time, day(time).equals(day(published)) ? TIME : DAY_AND_TIME);
    }

    /// Formats a time for lists, without the year.
    TimeView inLists(Instant time) {
        return view(time, SHORT_DAY_AND_TIME);
    }

    /// Formats a time for lists of stories of many years. The day has the form of [#text].
    TimeView inLongLists(Instant time) {
        return view(time, WHOLE_DAY_AND_TIME);
    }

    /// Formats the time of day, for lists under a heading with the day.
    TimeView timeAlone(Instant time) {
        return view(time, TIME);
    }

    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    static String text(LocalDate day) {
        return DAY.format(day);
    }

    static String withWeekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String address(LocalDate day) {
        return String.format(Locale.ROOT, "/%04d/%02d/%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    private TimeView view(Instant time, DateTimeFormatter form) {
        return new TimeView(iso(time), form.format(time.atZone(zone)));
    }
}
