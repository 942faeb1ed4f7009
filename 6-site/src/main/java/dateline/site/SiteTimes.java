package dateline.site;

import dateline.site.DateSettings.Style;
import dateline.site.view.SiteView;
import dateline.site.view.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes dates and times in the site's zone and language.
///
/// A time has its zone if the settings want it, or if the clock showed that time twice because it was set back.
final class SiteTimes {
    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MACHINE_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final DateSettings settings;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter whole;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter briefWithYear;
    private final DateTimeFormatter time;
    private final DateTimeFormatter zoneName;
    private final DateTimeFormatter zoneOffset;

    /// @param language of the site. English without a country is written as in Britain: the day first.
    SiteTimes(ZoneId zone, String language, DateSettings settings) {
        this.zone = zone;
        this.settings = settings;
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        boolean machine = settings.style() == Style.REFERENCE;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.weekday = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
        this.whole = machine
                ? MACHINE
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale);
        this.brief = machine
                ? MACHINE
                : DateTimeFormatter.ofLocalizedPattern("MMMdjm").withLocale(locale);
        this.briefWithYear = machine
                ? MACHINE
                : DateTimeFormatter.ofLocalizedPattern("yMMMdjm").withLocale(locale);
        this.time = machine
                ? MACHINE_TIME
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.zoneName = DateTimeFormatter.ofPattern("z", locale);
        this.zoneOffset = DateTimeFormatter.ofPattern("O", locale);
    }

    /// @param updated if the clock was set back between the two, both have their zone
    TimeView published(Instant published, @Nullable Instant updated) {
        return view(published, whole, isSetBack(published, updated));
    }

    /// Formats only the time of day if both times are on the same day.
    TimeView updated(Instant updated, Instant published) {
        return view(updated, day(updated).equals(day(published)) ? time : whole, isSetBack(published, updated));
    }

    /// Returns the words before the time of an update.
    String updatedLabel() {
        return settings.style() == Style.REFERENCE ? "Last Updated At:" : "Last updated: ";
    }

    /// Formats one moment, with date and time.
    TimeView moment(Instant time) {
        return view(time, whole, false);
    }

    /// Formats a time for lists, with the year if it is not the present one.
    TimeView inLists(Instant time, PageClock clock) {
        int year = day(time).getYear();
        boolean present = year == day(clock.now()).getYear();
        if (present) {
            clock.changesAt(start(LocalDate.of(year + 1, 1, 1)));
        }
        return view(time, present ? brief : briefWithYear, false);
    }

    /// Formats the time of day, for lists under a heading with the day.
    TimeView timeAlone(Instant moment) {
        return view(moment, time, false);
    }

    /// Returns how old a story is, from the age on at which an article says so.
    Optional<StoryAge> age(Instant since, PageClock clock) {
        if (settings.oldAfterDays() == 0) {
            return Optional.empty();
        }
        LocalDate first = day(since);
        LocalDate today = day(clock.now());
        LocalDate old = first.plusDays(settings.oldAfterDays());
        if (today.isBefore(old)) {
            clock.changesAt(start(old));
            return Optional.empty();
        }
        Optional<StoryAge> age = StoryAge.of(first, today);
        age.ifPresent(each -> clock.changesAt(start(each.end(first))));
        return age;
    }

    /// Returns whether two times look the same to a reader.
    static boolean sameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    String text(LocalDate date) {
        return day.format(date);
    }

    String withWeekday(LocalDate date) {
        return weekday.format(date);
    }

    /// Returns a link to the page of a day.
    SiteView.Link link(LocalDate date) {
        return new SiteView.Link(text(date), address(date));
    }

    String monthOf(LocalDate date) {
        return month.format(date);
    }

    static String address(LocalDate day) {
        return String.format(Locale.ROOT, "/%04d/%02d/%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// Returns whether the clock shows less time between two moments than passes.
    private boolean isSetBack(Instant published, @Nullable Instant updated) {
        return updated != null
                && zone.getRules().getOffset(updated).compareTo(zone.getRules().getOffset(published)) > 0;
    }

    private TimeView view(Instant moment, DateTimeFormatter form, boolean withZone) {
        ZonedDateTime local = moment.atZone(zone);
        boolean named = withZone || settings.showZone() || isShownTwice(local);
        return new TimeView(iso(moment), form.format(local) + (named ? " " + zoneOf(local) : ""));
    }

    private boolean isShownTwice(ZonedDateTime local) {
        return zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    }

    /// Returns the zone's name, or its offset if the name is the same before and after the clock was set back.
    private String zoneOf(ZonedDateTime local) {
        String name = zoneName.format(local);
        boolean tells = !isShownTwice(local)
                || !zoneName.format(local.withEarlierOffsetAtOverlap())
                        .equals(zoneName.format(local.withLaterOffsetAtOverlap()));
        return tells ? name : zoneOffset.format(local);
    }
}
