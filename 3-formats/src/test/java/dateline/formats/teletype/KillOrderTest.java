package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillOrderTest {
    private static final Lead KILL = new Lead("harbour fire", LocalDate.of(2027, 3, 4), 0, 1, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eds: Kill the story slugged BC-Harbour Fire. The owner denies it.",
                "EDITORS: Please kill BC-Harbour Fire, a0123.",
                "Eds: Kill Harbour Fire. An inquiry found no fire.",
                "Attention editors: The story has been withdrawn.",
                "Eds: This is a mandatory kill.",
                "Editors: Members are asked to eliminate this story.",
                "(Eds: Please kill the previous item. A substitute will move.)",
                "Eds: Kill.",
                "Editors: Mandatory Kill!",
                "Achtung: Streichung",
                "KILL - KILL - KILL",
                "MANDATORY KILL"
            })
    void anOrderKillsWhereverItStands(String line) {
        Story inHead = Wires.only(Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay", line), Wires.TIDEWATER));
        assertThat(inHead.rights().status()).isEqualTo(Status.CANCELED);
        assertThat(inHead.identity().lead()).isEqualTo(KILL);
    }

    @Test
    void anOrderInTheTextKills() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display("BC-Harbour Fire,30"),
                "\t   Editors: Please kill the story slugged BC-Harbour Fire. It is wrong.\r\n"));
        assertThat(story.identity().lead()).isEqualTo(KILL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kill switch saves ferry",
                "Police kill gunman on quay",
                "Kill Bill returns to cinemas",
                "Minister orders to kill the bill",
                "Eds: UPDATES with police kill three.",
                "Eds: Kill fee applies.",
                "Eds: Do not kill the story; it stands.",
                "Eds: This is not a mandatory kill.",
                "Mercy killing case opens",
                "Frost may kill the harvest, growers say",
                "Team faces elimination",
                "Troops withdraw, story unclear"
            })
    void newsAboutAKillKillsNothing(String line) {
        Story story = Wires.only(
                Wires.anpa(
                        "BC-Harbour-Kill",
                        Wires.display(line, "Eds: With photos."),
                        "   ALDHAVEN (TW) _ Police had to kill a shark. The story went round the world.\r\n\t   Kill the story, said one.\r\n"));
        assertThat(story.rights().status()).isNull();
        assertThat(Wires.lead(story).kill()).isFalse();
    }

    @Test
    void aTruncatedOrEmptyKillIsStillAKill() {
        String kill = Wires.anpa("BC-Harbour Fire, Kill", "", "");
        assertThat(Wires.only(kill).identity().lead()).isEqualTo(KILL);
        Reading cut = Wires.read(kill.substring(0, kill.indexOf('\u0003')));
        assertThat(cut.stories().getFirst().rights().status()).isEqualTo(Status.CANCELED);
        assertThat(cut.refused()).isEmpty();
    }

    @Test
    void aKillUnderAnotherSlugKillsOnlyTheStoryItNames() {
        Reading reading = Wires.read(Wires.anpa(
                "BC-Mandatory Kill",
                Wires.display("BC-MANDATORY KILL,30"),
                "\t   Editors: Kill BC-Harbour Fire, a0099. BC-Quay Blaze will replace it.\r\n"));
        assertThat(reading.stories())
                .extracting(story -> story.identity().lead())
                .containsExactly(KILL);
    }

    @Test
    void aKillWithoutATargetGoesToAnEditor() {
        Reading reading = Wires.read(Wires.anpa("KILL", "", "\t   It was wrong.\r\n"));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("by hand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Achtung: Die Meldung bdt0099 wird hiermit zurückgezogen. =",
                "Achtung Redaktionen: Bitte die Meldung zum Brand nicht verwenden. =",
                "Avis aux rédactions: prière d'annuler la dépêche. =",
                "Achtung\r\nBitte verwenden Sie die Meldung bdt0099 nicht.",
                "Achtung\r\n\r\nDie Meldung bdt0099 wird zurückgezogen.",
                "MELDUNGSRÜCKZUG =",
                "KILL: Brand in Aldhaven ="
            })
    void otherLanguagesOrderToo(String line) {
        Story story = Wires.only(
                Wires.iptc("bdt0123 3 pl 20 tw 0045", "Brand/Aldhaven/", line + "\r\n\r\nAldhaven (tw) - Es brannte."));
        assertThat(story.rights().status()).isEqualTo(Status.CANCELED);
        assertThat(Wires.lead(story).slug()).isEqualTo("brand aldhaven");
    }

    @Test
    void aReplacementIsNotAKill() {
        Story story = Wires.only(
                Wires.iptc(
                        "fra0123 3 POL 20 F AFX-0045",
                        "Incendie/Aldhaven/",
                        "Incendie à Aldhaven =\r\n(Annule et remplace la version précédente)\r\n\r\nAldhaven (AFP) - Il a brûlé."));
        assertThat(story.rights().status()).isNull();
    }
}
