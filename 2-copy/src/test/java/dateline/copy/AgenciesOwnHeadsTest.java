package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What single agencies print at the head of their copy.
class AgenciesOwnHeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOTA BAHARU, 3 Mac (Bernama) -- Jeti itu bertahan. | 3 Mac",
                "KOTA BAHARU, 3 Mei (Bernama) -- Jeti itu bertahan. | 3 Mei",
                "KOTA BAHARU, 3 Ogos (Bernama) -- Jeti itu bertahan. | 3 Ogos",
                "KOTA BAHARU, 3 Dis (Bernama) -- Jeti itu bertahan. | 3 Dis",
                "KOTA BAHARU, 3 Disember 2026 (Bernama) -- Jeti itu bertahan. | 3 Disember 2026"
            })
    void aDatelineMayHaveTheMonthInMalay(String copy, String date) {
        DatelineForm.Found found = Objects.requireNonNull(Datelines.find(copy));
        assertThat(found.dateline().place()).isEqualTo("KOTA BAHARU");
        assertThat(found.dateline().source()).isEqualTo("Bernama");
        assertThat(found.dateline().date()).isEqualTo(date);
        assertThat(copy.substring(found.end())).isEqualTo("Jeti itu bertahan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAINT MACAIRE (AFP) - Le môle.", "PORT DISMAL (AP) — The mole.", "MEIER 3 (AP) — The mole."})
    void aMonthInMalayIsNoPartOfAPlace(String copy) {
        DatelineForm.Found found = Datelines.find(copy);
        assertThat(found == null ? null : found.dateline().date()).isNull();
    }
}
