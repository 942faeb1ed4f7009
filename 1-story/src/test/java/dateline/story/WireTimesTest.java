package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
