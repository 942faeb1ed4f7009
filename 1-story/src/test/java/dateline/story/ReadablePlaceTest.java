package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadablePlaceTest {
    @ParameterizedTest
    @CsvSource({
        "NORRVIK, Norrvik",
        "MARROW VALLEY, Marrow Valley",
        "THE SKERRIES, The Skerries",
        "RIO DE JANEIRO, Rio de Janeiro",
        "ST. LOUIS, St. Louis",
        "BADEN-BADEN, Baden-Baden",
        "COEUR D'ALENE, Coeur D'alene",
        "ÅRHUS, Århus",
        "МОСКВА, Москва",
        "USA, USA",
        "U.A.E., U.A.E.",
        "Norrvik, Norrvik",
        "McAllen, McAllen",
        "北京, 北京",
        "10, 10"
    })
    void aNameInCapitalsIsWrittenAsReadersKnowIt(String sent, String shown) {
        assertThat(ReadablePlace.of(sent)).isEqualTo(shown);
    }
}
