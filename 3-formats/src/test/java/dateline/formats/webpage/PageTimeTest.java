package dateline.formats.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTimeTest {
    private final PageTime times = new PageTime(ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T10:00:00Z|2026-03-01T10:00:00Z",
                "2026-03-01T10:00:00+0100|2026-03-01T09:00:00Z",
                "2026-03-01 10:00:00 +0100|2026-03-01T09:00:00Z",
                "2026-03-01T10:00|2026-03-01T09:00:00Z",
                "2026-07-01 10:00:30|2026-07-01T08:00:30Z",
                "1772359200|2026-03-01T10:00:00Z"
            })
    void metadataForMachinesIsReadInItsManyForms(String value, Instant time) {
        assertThat(times.ofMachine(value)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "yesterday", "2026-02-30T10:00"})
    void anUnreadableTimeIsAbsent(String value) {
        assertThat(times.ofMachine(value)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published March 1, 2026, 10:05 a.m.|2026-03-01T09:05:00Z",
                "1 March 2026 at 22:05|2026-03-01T21:05:00Z",
                "Sun 1 Mar 2026 12.05 GMT|2026-03-01T12:05:00Z",
                "March 1, 2026 12:05 am|2026-02-28T23:05:00Z",
                "Stand: 01.03.2026, 12:05 Uhr|2026-03-01T11:05:00Z",
                "2026-03-01 12:05|2026-03-01T11:05:00Z"
            })
    void visibleTextIsReadToo(String line, Instant time) {
        assertThat(times.ofReaders(line)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026 10:00", "1 March 2026", "10:05", "March 41, 2026, 10:05", "1 Foo 2026 10:05"})
    void ambiguousAndImpossibleTimesAreAbsent(String line) {
        assertThat(times.ofReaders(line)).isNull();
    }
}
