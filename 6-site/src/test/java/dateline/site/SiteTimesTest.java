package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.site.DateSettings.Style;
import dateline.site.view.TimeView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How dates and times are written, also on the days on which clocks change.
class SiteTimesTest {
    private static final Instant MOMENT = Instant.parse("2024-11-16T02:27:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// 02:10 in Berlin for the second time.
    private static final Instant REPEATED = Instant.parse("2024-10-27T01:10:00Z");

    /// Names and forms are those of the CLDR that the JDK contains.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 16 November 2024, 02:27       | 16 Nov 2024, 02:27    | 16 Nov, 02:27",
                "en-US | November 16, 2024, 2:27 AM    | Nov 16, 2024, 2:27 AM | Nov 16, 2:27 AM",
                "de    | 16. November 2024, 02:27      | 16. Nov. 2024, 02:27  | 16. Nov., 02:27",
                "fr    | 16 novembre 2024 02:27        | 16 nov. 2024 02:27    | 16 nov. 02:27",
                "es    | 16 de noviembre de 2024, 2:27 | 16 nov 2024, 2:27     | 16 nov, 2:27",
                "zh-CN | 2024年11月16日 02:27          | 2024年11月16日 02:27  | 11月16日 02:27",
                "ja    | 2024年11月16日 2:27           | 2024年11月16日 2:27   | 11月16日 2:27"
            })
    void datesAreWrittenInTheSitesLanguage(String language, String whole, String withYear, String brief) {
        SiteTimes times = times("UTC", language, DateSettings.DEFAULT);
        assertThat(spaces(times.moment(MOMENT))).isEqualTo(whole);
        assertThat(spaces(times.inLists(MOMENT, at("2026-12-01T00:00:00Z")))).isEqualTo(withYear);
        assertThat(spaces(times.inLists(MOMENT, at("2024-12-01T00:00:00Z")))).isEqualTo(brief);
    }

    @Test
    void theFormOfTheReferencePageIsASetting() {
        SiteTimes times = times("Asia/Hong_Kong", "de", new DateSettings(Style.REFERENCE, false, 0));
        Instant published = Instant.parse("2024-11-15T18:27:00Z");
        assertThat(times.published(published, null).text()).isEqualTo("2024-11-16 02:27");
        assertThat(times.updatedLabel()).isEqualTo("Last Updated At:");
        assertThat(times.updated(published.plusSeconds(180), published).text()).isEqualTo("02:30");
        assertThat(times.updated(published.plusSeconds(86_400), published).text())
                .isEqualTo("2024-11-17 02:27");
        assertThat(times.inLists(published, at("2024-12-01T00:00:00Z")).text()).isEqualTo("2024-11-16 02:27");
    }

    /// Each minute has its own text, also in an hour that the clock shows twice.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "America/New_York",
                "America/Santiago",
                "Australia/Lord_Howe",
                "America/St_Johns"
            })
    void timesAreUnambiguousWhenClocksChange(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        for (Style style : Style.values()) {
            SiteTimes times = times(zone, "en", new DateSettings(style, false, 31));
            ZoneOffsetTransition change = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            for (int i = 0; i < 2; i++) {
                Set<String> whole = new HashSet<>();
                Set<String> inLists = new HashSet<>();
                Instant first = change.getInstant().minus(Duration.ofHours(3));
                PageClock clock = new PageClock(first);
                for (int minute = 0; minute < 360; minute++) {
                    Instant moment = first.plus(MINUTE.multipliedBy(minute));
                    assertThat(whole.add(times.moment(moment).text()))
                            .as("%s", moment)
                            .isTrue();
                    assertThat(inLists.add(times.inLists(moment, clock).text()))
                            .as("%s", moment)
                            .isTrue();
                }
                change = rules.nextTransition(change.getInstant());
            }
        }
    }

    @Test
    void bothTimesHaveTheirZoneIfTheClockWasSetBackInBetween() {
        SiteTimes times = times("Europe/Berlin", "en", DateSettings.DEFAULT);
        Instant published = REPEATED.minus(Duration.ofMinutes(20));
        assertThat(times.published(published, REPEATED).text()).isEqualTo("27 October 2024, 02:50 CEST");
        assertThat(times.updated(REPEATED, published).text()).isEqualTo("02:10 CET");
        Instant before = published.minus(Duration.ofHours(2));
        Instant after = REPEATED.plus(Duration.ofHours(2));
        assertThat(times.published(before, after).text()).isEqualTo("27 October 2024, 00:50 CEST");
        assertThat(times.updated(after, before).text()).isEqualTo("04:10 CET");
        assertThat(times.published(before, before.plusSeconds(60)).text()).isEqualTo("27 October 2024, 00:50");
    }

    @Test
    void eachTimeHasItsZoneOnRequest() {
        SiteTimes times = times("Europe/London", "en", new DateSettings(Style.LOCAL, true, 31));
        assertThat(times.moment(MOMENT).text()).isEqualTo("16 November 2024, 02:27 GMT");
        assertThat(times.timeAlone(Instant.parse("2024-07-01T11:00:00Z")).text())
                .isEqualTo("12:00 BST");
        assertThat(times("Asia/Hong_Kong", "en", new DateSettings(Style.LOCAL, true, 31))
                        .moment(MOMENT)
                        .text())
                .isEqualTo("16 November 2024, 10:27 HKT");
    }

    @Test
    void aListChangesWithTheSitesNewYear() {
        PageClock clock = at("2024-12-31T15:59:59Z");
        SiteTimes times = times("Asia/Hong_Kong", "en", DateSettings.DEFAULT);
        assertThat(times.inLists(MOMENT, clock).text()).isEqualTo("16 Nov, 10:27");
        assertThat(clock.until()).isEqualTo("2024-12-31T16:00:00Z");
        PageClock later = at("2024-12-31T16:00:00Z");
        assertThat(times.inLists(MOMENT, later).text()).isEqualTo("16 Nov 2024, 10:27");
        assertThat(later.until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-16, ,                                  2024-12-17",
        "2024-12-16, ,                                  2024-12-17",
        "2024-12-17, This story is 1 month old.,        2025-01-16",
        "2025-01-15, This story is 1 month old.,        2025-01-16",
        "2025-01-16, This story is 2 months old.,       2025-02-16",
        "2025-11-15, This story is 11 months old.,      2025-11-16",
        "2025-11-16, This story is 1 year old.,         2026-11-16",
        "2027-01-01, This story is 2 years old.,        2027-11-16"
    })
    void anOldStorySaysItsAge(LocalDate today, String age, LocalDate until) {
        SiteTimes times = times("Europe/London", "en", DateSettings.DEFAULT);
        PageClock clock = new PageClock(today.atTime(23, 59).atZone(LONDON).toInstant());
        assertThat(times.age(MOMENT, clock).map(StoryAge::text).orElse(null)).isEqualTo(age);
        assertThat(clock.until()).isEqualTo(until.atStartOfDay(LONDON).toInstant());
    }

    @Test
    void anAgeOfDaysEndsWithTheMonth() {
        SiteTimes times = times("UTC", "en", new DateSettings(Style.LOCAL, false, 1));
        PageClock clock = at("2024-12-15T12:00:00Z");
        assertThat(times.age(MOMENT, clock).map(StoryAge::text)).contains("This story is 29 days old.");
        assertThat(clock.until()).isEqualTo("2024-12-16T00:00:00Z");
    }

    @Test
    void noStorySaysItsAgeIfTheSettingIsZero() {
        SiteTimes times = times("UTC", "en", new DateSettings(Style.LOCAL, false, 0));
        PageClock clock = at("2034-12-15T12:00:00Z");
        assertThat(times.age(MOMENT, clock)).isEmpty();
        assertThat(clock.until()).isNull();
    }

    private static SiteTimes times(String zone, String language, DateSettings settings) {
        return new SiteTimes(ZoneId.of(zone), language, settings);
    }

    private static PageClock at(String now) {
        return new PageClock(Instant.parse(now));
    }

    /// CLDR separates some parts by narrow spaces that do not break.
    private static String spaces(TimeView time) {
        return time.text().replaceAll("[\\u202F\\u00A0]", " ");
    }
}
