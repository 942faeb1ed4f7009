package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({"2024, 2024-01-01, 2024-12-31", "2024-02, 2024-02-01, 2024-02-29", "2024-02-03, 2024-02-03, 2024-02-03"
    })
    void isAYearAMonthOrADay(String text, LocalDate first, LocalDate last) {
        assertThat(Period.find(text)).contains(new Period(text, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2024-02-30", "2024-2", "2024-02-03T", "-2024"})
    void nothingElse(String text) {
        assertThat(Period.find(text)).isEmpty();
    }

    @Test
    void aDayMayHave23Hours() {
        Period day = Period.find("2024-03-31").orElseThrow();
        ZoneId zone = ZoneId.of("Europe/Berlin");
        assertThat(day.to(zone) - day.from(zone) + 1).isEqualTo(23 * 60);
    }
}
