package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// IPTC 7901 that a relay wrote to a file without its control characters.
class BareIptcTest {
    private static final String MESSAGE = """
            bdt0123 3 vm 96  tw 0045

            Unfälle/Schifffahrt/Norland/
            (Foto)
            Fähre nach Skerry fährt wieder =

            Aldhaven (dpa) - Die Fähre nach Skerry fährt wieder. Das teilte die Reederei am Montag in Aldhaven
            mit.

               Elf Tage lang war sie ausgefallen.

            tw al yy n1 lu
            """;

    @ParameterizedTest
    @CsvSource({
        "021234 Mär 27, 2027-03-02",
        "021234 Mrz 27, 2027-03-02",
        "021234 MEZ Mrz 27, 2027-03-02",
        "021234 Mai 27, 2027-05-02",
        "021234 Okt 27, 2027-10-02",
        "021234 Dez 27, 2027-12-02",
        "021234 März 27, 2027-03-02",
        "021234 Sept. 27, 2027-09-02",
        "021234 GMT Mar 27, 2027-03-02",
        "021234 août 27, 2027-08-02"
    })
    void theFilingTimeMayHaveTheMonthsOfItsLanguage(String filed, String day) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
            Reading reading = Wires.read(MESSAGE + filed + "\n", charset);
            assertThat(reading.refused()).isEmpty();
            assertThat(reading.format()).isEqualTo("IPTC 7901");
            Story story = reading.stories().getFirst();
            assertThat(story.copy().headline()).isEqualTo("Fähre nach Skerry fährt wieder");
            assertThat(story.copy().body().text())
                    .isEqualTo(
                            "Die Fähre nach Skerry fährt wieder. Das teilte die Reederei am Montag in Aldhaven mit.\n"
                                    + "Elf Tage lang war sie ausgefallen.");
            assertThat(Wires.dateline(story).place()).isEqualTo("Aldhaven");
            assertThat(story.about().keywords()).containsExactly("Unfälle", "Schifffahrt", "Norland");
            assertThat(String.valueOf(Wires.lead(story).day())).isEqualTo(day);
        }
    }

    @Test
    void theFilingTimeMayStandBehindTheAgency() {
        Reading reading = Wires.read(MESSAGE + "AFP 021234 GMT MAR 27\n");
        assertThat(reading.refused()).isEmpty();
        Story story = reading.stories().getFirst();
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2027-03-02T12:34:00Z"));
        assertThat(story.copy().body().text()).endsWith("Elf Tage lang war sie ausgefallen.");
        assertThat(Wires.read(MESSAGE + "AFP 021234 MAR 27\n")
                        .stories()
                        .getFirst()
                        .identity()
                        .versionCreated())
                .isEqualTo(Instant.parse("2027-03-02T12:34:00Z"));
    }

    @Test
    void severalMessagesAreRead() {
        Reading reading =
                Wires.read(MESSAGE + "021234 Mär 27\n\n" + MESSAGE.replace("0123", "0124") + "021240 Mär 27\n");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(2);
    }

    @Test
    void itsZoneCounts() {
        assertThat(Wires.read(MESSAGE + "021234 MEZ Mrz 27\n")
                        .stories()
                        .getFirst()
                        .identity()
                        .versionCreated())
                .isEqualTo(Instant.parse("2027-03-02T11:34:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bdt0123 3 vm 96  tw 0045\nA note.\n", "Table 12 3 ab 45\n021234 Mär 27\n"})
    void otherTextIsNotRecognised(String text) {
        assertThat(Wires.read(text).format()).isEqualTo("unknown");
    }
}
