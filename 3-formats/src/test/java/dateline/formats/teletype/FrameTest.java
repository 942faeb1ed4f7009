package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Copy between `ZCZC` and `NNNN`, without control characters and without a heading that a standard knows.
class FrameTest {
    private static final String ITALIAN = """
        ZCZC2207/TWB
        TWE84411_TWB_QBXV
        R CRO S42 QBXV
        Riparato il molo di Aldhaven
        Nessuno era nei paraggi
           (TW) - ALDHAVEN, 4 MAR - Il molo di Aldhaven e' stato riparato
        nella notte.
           Nessuno era nei paraggi.

             KZT-GV
        04-MAR-27 13:07 NNNN
        """;
    private static final String INDIAN = """
        ZCZC
        PRI GEN NAT
        .ALDHAVEN ALD12
        MOLE-ALDHAVEN
        Mole of Aldhaven mended
              Aldhaven, Mar 4 (PTI) The mole of Aldhaven was mended on Thursday.
              Nobody was near it.
        PTI RKV DSH
        DSH
        03041234
        NNNN
        """;

    @Test
    void theLinesAboveTheHeadlineAreCodes() {
        Story story = Wires.only(ITALIAN);
        assertThat(story.copy().headline()).isEqualTo("Riparato il molo di Aldhaven");
        assertThat(story.copy().summary()).isEqualTo("Nessuno era nei paraggi");
        assertThat(story.copy().body().text()).endsWith("riparato nella notte.\nNessuno era nei paraggi.");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2027-03-04T13:07:00Z"));
        assertThat(story.about().slug()).isNull();
    }

    @Test
    void aKeywordLineAboveTheHeadlineIsTheSlug() {
        Story story = Wires.only(INDIAN);
        assertThat(story.copy().headline()).isEqualTo("Mole of Aldhaven mended");
        assertThat(story.about().slug()).isEqualTo("MOLE-ALDHAVEN");
        assertThat(Wires.dateline(story).place()).isEqualTo("Aldhaven");
        assertThat(story.copy().body().text())
                .isEqualTo("The mole of Aldhaven was mended on Thursday.\nNobody was near it.");
    }

    @Test
    void aHeadlineInCapitalsIsNotACode() {
        String loud = ITALIAN.replace("Riparato il molo di Aldhaven\nNessuno era nei paraggi\n", "MOLO: OK UE\n");
        assertThat(Wires.only(loud).copy().headline()).isEqualTo("MOLO: OK UE");
        String shorter = ITALIAN.replace("Riparato il molo di Aldhaven\nNessuno era nei paraggi\n", "OK UE\n");
        assertThat(Wires.only(shorter).copy().headline()).isEqualTo("OK UE");
    }

    @Test
    void aHeadingOf7901WithinItIsRead() {
        Story story = Wires.only("""
            ZCZC
            TWA0123 7 CRO 0 TWA CRO NAZ
            MOLO: RIPARATO AD ALDHAVEN =
            (TWA) - Aldhaven, 4 mar. - Il molo di Aldhaven e' stato riparato.

            (Lun/Tidewater)

            ISSN 2465 - 1222
            04-MAR-27 13:07
            NNNN
            """);
        assertThat(story.copy().body().text()).isEqualTo("Il molo di Aldhaven e' stato riparato.");
        assertThat(story.copy().headline()).isEqualTo("MOLO: RIPARATO AD ALDHAVEN");
        assertThat(story.about().category()).isEqualTo("CRO");
        assertThat(story.about().urgency()).isEqualTo(7);
    }

    @Test
    void severalAreReadAndOneThatIsCutIsRefused() {
        Reading reading = Wires.read(ITALIAN + "\n" + INDIAN + "\nZCZC2208/TWB\nTWE84412_TWB_QBXV\nSecondo mo");
        assertThat(reading.stories()).hasSize(2);
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().reason()).contains("breaks off");
    }

    @Test
    void itsEndIsSeen() {
        assertThat(new TeletypeReader().end(new WireFile("a", ITALIAN.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FileEnd.SHOWN);
    }

    @Test
    void aKillInItIsObeyed() {
        Story story = Wires.read(INDIAN.replace("Mole of Aldhaven mended", "MANDATORY KILL"))
                .stories()
                .getFirst();
        assertThat(story.rights().status()).isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZCZC\nA note without an end.\n", "The radio says ZCZC first.\nNNNN\n", "ZCZC is a word\nNNNN\n"
            })
    void otherTextIsNotRecognised(String text) {
        assertThat(Wires.read(text).format()).isEqualTo("unknown");
    }
}
