package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimesTest {
    @Test
    void aTimeIsReadInEitherForm() {
        Instant time = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(WireTimes.read("2026-03-01T10:00:00+01:00")).isEqualTo(time);
        assertThat(WireTimes.read("20260301T100000+0100")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0000-12-31T23:59:59Z"
            })
    void aTimeThatNoStoreCanKeepIsNotRead(String text) {
        assertThat(WireTimes.read(text)).isNull();
        assertThat(WireTimes.embargo(text)).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T08:00:00                        | 2026-03-02T07:00:00Z",
                "2026-03-02T08:00:00.25                     | 2026-03-02T07:00:00.250Z",
                "20260302T080000                            | 2026-03-02T07:00:00Z",
                "20260302 080000                            | 2026-03-02T07:00:00Z",
                "2026-03-02 08:00                           | 2026-03-02T07:00:00Z",
                "2026-03-02 08:00:00Z                       | 2026-03-02T08:00:00Z",
                "2026-03-02 08:00:00 +0100                  | 2026-03-02T07:00:00Z",
                "2026-03-02 08:00:00 Asia/Tokyo             | 2026-03-01T23:00:00Z",
                "2026-07-02 08:00:00 America/New_York       | 2026-07-02T12:00:00Z",
                "2026-07-02 08:00:00 ET                     | 2026-07-02T12:00:00Z",
                "2026-03-02T08:00:00+01:00[Europe/Oslo]     | 2026-03-02T07:00:00Z",
                "2026-03-02T08:00:00[Asia/Tokyo]            | 2026-03-01T23:00:00Z",
                "2026-03-02 8:00:00 PM                      | 2026-03-02T19:00:00Z",
                "2026-03-02 08:00\u202FPM                   | 2026-03-02T19:00:00Z",
                "2026-03-02\u00A008:00:00\u00A0             | 2026-03-02T07:00:00Z",
                "3/25/2026 8:00 AM                          | 2026-03-25T07:00:00Z",
                "25/03/2026 08:00                           | 2026-03-25T07:00:00Z",
                "25.3.2026 08:00                            | 2026-03-25T07:00:00Z",
                "Mon Mar 02 2026 08:00:00 GMT+0100 (Central European Standard Time) | 2026-03-02T07:00:00Z",
                "Mon Mar 02 08:00:00 CET 2026               | 2026-03-02T07:00:00Z",
                "2 March 2026 8:00 p.m. GMT                 | 2026-03-02T20:00:00Z",
                "1772438400                                 | 2026-03-02T08:00:00Z",
                "1772438400000                              | 2026-03-02T08:00:00Z",
                "/Date(1772438400000)/                      | 2026-03-02T08:00:00Z"
            })
    void aTimeIsReadHoweverItIsWrittenAndWithoutAZoneInTheSuppliers(String text, Instant time) {
        assertThat(inOslo(() -> WireTimes.read(text))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-03-02",
                "2026",
                "08:00",
                "02/03/2026 08:00",
                "2026-02-30T08:00:00Z",
                "2026-03-02 08:00 Nowhere/Land",
                "0001-01-01T00:00:00",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T01:00:00+01:00",
                "1969-12-31T19:00:00-05:00",
                "0000-00-00 00:00:00",
                "YYYYMMDD000000-HHMM",
                "0",
                "20260302"
            })
    void whatIsNoTimeOrCouldBeTwoIsNotRead(String text) {
        assertThat(inOslo(() -> WireTimes.read(text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:00:00",
                "2026-03-02 08:00 CST",
                "2026-03-02",
                "noon",
                "",
                "2026MMDD",
                "TBA",
                "${embargo}"
            })
    void anEmbargoThatIsNotBeyondDoubtHolds(String text) {
        assertThat(WireTimes.embargo(text)).isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void anEmbargoIsReadInAnyFormThatNamesItsZone() {
        Embargo expected = new Embargo.Until(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(WireTimes.embargo("2026-03-02 09:00:00 +01:00")).isEqualTo(expected);
        assertThat(WireTimes.embargo("2026-03-02 09:00 Europe/Oslo")).isEqualTo(expected);
        assertThat(WireTimes.embargo("1772438400")).isEqualTo(expected);
    }

    @Test
    void anEmbargoWithoutAZoneIsInTheZoneThatTheSettingsStateForItsSupplier() {
        assertThat(inOslo(() -> WireTimes.embargo("2026-03-02T09:00:00")))
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-02T08:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YYYYMMDD000000-HHMM",
                "YYYY-MM-DDTHH:MM:SSZ",
                "CCYYMMDDTHHMMSS",
                "JJJJ-MM-TT",
                "AAAAMMJJ",
                "0001-01-01T00:00:00",
                "0000-00-00 00:00:00",
                "1970-01-01T00:00:00"
            })
    void anEmbargoThatNobodyFilledInHoldsNothingAndIsNoted(String text) {
        Reading reading = ReadingScope.read(ZoneOffset.UTC, null, () -> {
            assertThat(WireTimes.embargo(text)).isNull();
            assertThat(WireTimes.earliest(text)).isNull();
            assertThat(WireTimes.heldByUnclearEnd(null, text)).isNull();
            return new Reading("test", List.of(), List.of(), List.of());
        });
        assertThat(reading.notes()).singleElement().asString().contains(text);
    }

    @Test
    void anEndWithoutAZoneIsTheEarliestThatItCanMean() {
        assertThat(WireTimes.earliest("2026-03-02 14:00")).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(WireTimes.latest("2026-03-02")).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(inOslo(() -> WireTimes.earliest("2026-03-02T09:00:00")))
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    private static <T> @Nullable T inOslo(Supplier<@Nullable T> read) {
        List<@Nullable T> results = new ArrayList<>();
        ReadingScope.read(ZoneOffset.UTC, ZoneId.of("Europe/Oslo"), () -> {
            results.add(read.get());
            return new Reading("test", List.of(), List.of(), List.of());
        });
        return results.getFirst();
    }
}
