package dateline.formats.teletype;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Story;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IptcTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @Test
    void everyFieldIsRead() {
        Reading reading = Wires.read(
                Wires.iptc(
                        "bdt0123 3 pl 25  tw 0045",
                        "Brand/Hafen/Norland/",
                        "2. Lead\r\nBrand zerstört Lagerhallen am Kai\r\nvon Aldhaven\r\nVon Ada Lund, tw =\r\n\r\nAldhaven (dpa) - Ein Brand hat am Donnerstag drei Lagerhallen\r\nzerstört. Vier Menschen\r\nwurden verletzt.\r\n\r\nDie Ursache ist unklar.\r\n\r\ntw al yyd n1"));
        assertThat(reading.format()).isEqualTo("IPTC 7901");
        Story story = reading.stories().getFirst();
        assertThat(story.copy().headline()).isEqualTo("Brand zerstört Lagerhallen am Kai von Aldhaven");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, tw");
        assertThat(story.about().urgency()).isEqualTo(3);
        assertThat(story.about().category()).isEqualTo("pl");
        assertThat(story.about().keywords()).containsExactly("Brand", "Hafen", "Norland");
        assertThat(story.about().slug()).isEqualTo("Brand/Hafen/Norland");
        assertThat(story.identity().lead()).isEqualTo(new Lead("brand hafen norland", DAY, 2, 1, false));
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2027-03-04T12:34:00Z"));
        assertThat(Wires.dateline(story).place()).isEqualTo("Aldhaven");
        assertThat(story.copy().body().text().lines())
                .containsExactly(
                        "Ein Brand hat am Donnerstag drei Lagerhallen zerstört. Vier Menschen wurden verletzt.",
                        "Die Ursache ist unklar.");
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void theDateTimeGroupMayStandOnTheLineOfTheEndOfTheText() {
        String message =
                Wires.iptc("bdt0123 3 pl 25 tw 0045", "Brand/", "Brand am Kai\r\n\r\nAldhaven (dpa) - Es brennt.");
        Story story = Wires.read(
                        message.replace("\u0003\r\n041234 GMT Mar 27\r\n\u0004", "\u0003 041234 GMT Mar 27\u0004"))
                .stories()
                .getFirst();
        assertThat(story.identity().versionCreated()).isEqualTo("2027-03-04T12:34:00Z");
        assertThat(story.copy().body().text()).isEqualTo("Es brennt.");
    }

    @Test
    void threeLetterCategoriesAndABareFileAreRead() {
        Reading reading = Wires.read(
                "[04-MAR-27  00:00]\n\nINT001 3 GEN 0020 F TIDEWATER-0031 COR 703\nINCENDIE/ALDHAVEN/\nUn incendie détruit trois hangars (2)\n\n"
                        + "   ALDHAVEN 04/03 (BELGA) = Un incendie a détruit trois hangars dans la\nnuit.\n   Quatre personnes ont été blessées.\n./.CVN\n\n040001 MAR 27\n\n"
                        + "SPF002 3 RES 0012 F TIDEWATER-0032\nVOILE/\nRégate d'Aldhaven: résultats\n\n   ALDHAVEN 04/03 (BELGA) = Résultats:\n   Aldhaven            12   3\n   Port Ellen           9   6\n./.\n040002 MAR 27\n");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(2);
        Story story = reading.stories().getFirst();
        assertThat(story.about().category()).isEqualTo("GEN");
        assertThat(story.copy().headline()).isEqualTo("Un incendie détruit trois hangars");
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().lead()).isEqualTo(new Lead("incendie aldhaven", DAY, 1, 1, false));
        assertThat(story.identity().versionCreated())
                .as("the line names no zone: the site's is UTC")
                .isEqualTo(Instant.parse("2027-03-04T00:01:00Z"));
        assertThat(Wires.dateline(story).source()).isEqualTo("BELGA");
        assertThat(story.copy().body().text())
                .isEqualTo("Un incendie a détruit trois hangars dans la nuit.\nQuatre personnes ont été blessées.");
        assertThat(reading.stories().getLast().copy().body().html())
                .contains("   Aldhaven            12   3\n   Port Ellen           9   6</pre>");
    }

    @Test
    void reutersLinesAroundTheCopyAreNotCopy() {
        Story story = Wires.read(Wires.iptc(
                        "nNAI4471 4 fin 76 reu 0931",
                        "SKERRY-TEA/ (CORRECTED)",
                        "CORRECTED-Tea price rises\r\n(Corrects price in first paragraph)\r\n    By Ada Lund =\r\n"
                                + "    ALDHAVEN, Mar 4 (Reuters) - Tea rose to its highest price since\r\nApril.\r\n"
                                + "    \"Rain came late,\" said a broker.\r\n (Reporting by Ada Lund; Editing by Bo Berg)\r\n"
                                + " ((ada.lund@skerry.example; +47 5550 0199))\r\n \r\nKeywords: SKERRY TEA/"))
                .stories()
                .getFirst();
        assertThat(story.copy().headline()).isEqualTo("Tea price rises");
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.rights().editorNote()).isEqualTo("Corrects price in first paragraph");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.credits().contributorLine()).isEqualTo("Reporting by Ada Lund; Editing by Bo Berg");
        assertThat(story.copy().body().text())
                .isEqualTo("Tea rose to its highest price since April.\n\"Rain came late,\" said a broker.");
    }

    @Test
    void signaturesInLinesOfTheirOwnAreLeftOut() {
        Story story = Wires.read(Wires.iptc(
                        "apa0455 5 SI 40 APA 1127",
                        "Ski/Ergebnisse",
                        "Ski alpin: Ergebnis =\r\n   Aldhaven (APA) - Ergebnis des Rennens:\r\n\r\n 1. Ada Lund       AUT   1:42,17\r\n"
                                + " 2. Bo Berg        SWE    + 0,33\r\n\r\n   Ausgeschieden: Olaf Holm (NOR)\r\n\r\n"
                                + "   (Schluss) rie/dan\r\nAPA0455    2027-03-04/15:30"))
                .stories()
                .getFirst();
        assertThat(story.copy().body().text()).endsWith("Ausgeschieden: Olaf Holm (NOR)");
    }

    @Test
    void textNotForPublicationIsLeftOut() {
        Reading reading = Wires.read(
                Wires.iptc(
                        "eca0003 3 i 20 dpa 0045",
                        "Fire/Aldhaven/",
                        "REFILE\r\n1ST LEAD\r\nFire on quay\r\nBy dpa correspondents =\r\n\r\nAldhaven (dpa) - It burned.\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- adds cause\r\n\r\n"
                                + "* * * *\r\nThe following information is not intended for publication\r\n\r\n## Editorial contacts\r\n- Reporting by: Ada Lund, +47 555\r\n\r\ndpa al rmo"));
        Story story = reading.stories().getFirst();
        assertThat(story.copy().body().text()).isEqualTo("It burned.");
        assertThat(story.rights().editorNote()).isEqualTo("adds cause");
        assertThat(story.toString()).doesNotContain("555");
        assertThat(Wires.lead(story).number()).isEqualTo(1);
        assertThat(story.credits().byline()).isEqualTo("dpa correspondents");
        assertThat(reading.notes()).anyMatch(note -> note.contains("not for publication"));
    }

    @Test
    void updatesAndCorrectionsBeforeTheHeadlineAreMarks() {
        Story story = Wires.only(Wires.iptc(
                "rtr0123 2 pol 20 X",
                "NORLAND-FIRE/",
                "CORRECTED-UPDATE 2-Fire hits quay\r\n\r\n   ALDHAVEN, March 4 (Reuters) - It burned."));
        assertThat(story.copy().headline()).isEqualTo("Fire hits quay");
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().lead()).isEqualTo(new Lead("norland fire", DAY, 2, 1, false));
        assertThat(story.about().urgency()).isEqualTo(2);
    }

    @Test
    void nationalLettersAreReadIfTheHeadingDeclaresThem() {
        String german =
                "\u0001\u001b(Kbdt0123 3 pl 9 tw 0045\r\nBr}cke/\r\n\u0002M}nchner Stra~e gesperrt =\r\n\r\nAldhaven (dpa) - [rger.\r\n\u0003\r\n041234 GMT Mar 27\r\n\u0004";
        Story story = Wires.only(german);
        assertThat(story.copy().headline()).isEqualTo("Münchner Straße gesperrt");
        assertThat(story.copy().body().text()).isEqualTo("Ärger.");
        assertThat(Wires.only(german.replace("\u001b(K", "")).copy().headline()).isEqualTo("M}nchner Stra~e gesperrt");
        assertThat(Wires.only(german.replace("\u001b(K", "\u001b(H")).copy().headline())
                .isEqualTo("Månchner Straüe gesperrt");
    }

    @Test
    void announcedAlphabetsOfEightBitsAreRead() throws Exception {
        byte[] cyrillic =
                "\u0001\u001b-Ltas0123 3 pol 9 X\r\nПожар/\r\n\u0002Пожар в порту =\r\n\r\n   АЛДХЕЙВЕН (ТАСС) - Горело.\r\n\u0003\r\n041234 GMT Mar 27"
                        .getBytes("ISO-8859-5");
        assertThat(Wires.read(cyrillic).stories().getFirst().copy().headline()).isEqualTo("Пожар в порту");
    }

    @Test
    void anUnknownAlphabetIsNotedAndReadAsPlain() {
        Reading reading = Wires.read(
                "\u0001\u001b(!Xbdt0123 3 pl 9 tw 0045\r\nFire/\r\n\u0002Fire =\r\n\r\nAldhaven (dpa) - It burned.\r\n\u0003\r\n041234 GMT Mar 27");
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.notes()).anyMatch(note -> note.contains("ESC (!X"));
    }

    @Test
    void accentsThatWereStruckOverTheirLettersAreOne() {
        Story story = Wires.only(
                Wires.iptc("fra0123 3 pol 9 F", "Cafe/", "Cafe\b' ouvert =\r\n\r\n   Aldhaven (AFP) - Tout va."));
        assertThat(story.copy().headline()).isEqualTo("Café ouvert");
    }

    @Test
    void anEmbargoHolds() {
        Story clear = Wires.only(Wires.iptc(
                "bdt0123 3 pl 9 tw 0045",
                "Brand/",
                "Sperrfrist: 7 March 2027, 06.00 MEZ\r\nBrand am Kai =\r\n\r\nAldhaven (dpa) - Text."));
        assertThat(clear.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2027-03-07T05:00:00Z")));
        assertThat(clear.copy().headline()).isEqualTo("Brand am Kai");
        Story unclear = Wires.only(Wires.iptc(
                "bdt0123 3 pl 9 tw 0045",
                "Brand/",
                "Sperrfrist Sonntag, 06.00 Uhr\r\nBrand am Kai =\r\n\r\nAldhaven (dpa) - Text."));
        assertThat(unclear.rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void aHeadlineAboutAnEmbargoIsNone() {
        Story story = Wires.only(Wires.iptc(
                "eca0123 3 pl 9 tw 0045",
                "Trade/",
                "Union lifts arms embargo on Norland =\r\n\r\nAldhaven (dpa) - Text."));
        assertThat(story.rights().embargo()).isNull();
        assertThat(Wires.only(Wires.iptc(
                                "eca0123 3 pl 9 tw 0045",
                                "Trade/",
                                "Norland under arms embargo until 2030 =\r\n\r\nAldhaven (dpa) - Text."))
                        .copy()
                        .headline())
                .isEqualTo("Norland under arms embargo until 2030");
    }

    @Test
    void eightBitBytesAreNotMangledByTheSplitting() {
        byte[] latin = Wires.iptc("bdt0123 3 pl 9 tw 0045", "Fähre/", "Fähre läuft auf =\r\n\r\nÅlesund (dpa) - Text.")
                .getBytes(ISO_8859_1);
        assertThat(Wires.read(latin).stories().getFirst().copy().headline()).isEqualTo("Fähre läuft auf");
    }
}
