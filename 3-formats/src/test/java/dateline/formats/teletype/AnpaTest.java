package dateline.formats.teletype;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnpaTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @Test
    void aMessageForSeveralSelectorsIsRead() {
        String message = Wires.anpa("BC-Harbour-Fire", Wires.display("Fire on the quay"), Wires.TIDEWATER);
        Story story = Wires.only(message.replaceFirst("a0123\\P{Alnum}wires", "a0123 US wires US"));
        assertThat(story.copy().headline()).isEqualTo("Fire on the quay");
    }

    @Test
    void everyFieldIsRead() {
        Story story = Wires.only(
                Wires.anpa(
                        "BC-NW--Harbour-Fire",
                        Wires.display(
                                        "BC-NW--Harbour-Fire, 1st Ld-Writethru,416",
                                        "Fire destroys warehouses on Aldhaven quay",
                                        "TW Photo ALD101, ALD102",
                                        "Eds: UPDATES with four hurt. With TW Photos.",
                                        "A fire destroyed three warehouses, and four firefighters were hurt.")
                                + "^By ADA LUND=\r\n^Tidewater Press=\r\n",
                        "\t   ALDHAVEN, Norland (TW) _ A fire destroyed three warehouses on the quay. \r\n\t   ``It went fast,'' said the\r\nharbour master _ who saw it.\r\n"));
        assertThat(story.identity().guid()).isNull();
        assertThat(story.copy().headline()).isEqualTo("Fire destroys warehouses on Aldhaven quay");
        assertThat(story.credits().byline()).isEqualTo("ADA LUND, Tidewater Press");
        assertThat(story.about().slug()).isEqualTo("BC-NW--Harbour-Fire");
        assertThat(story.identity().lead()).isEqualTo(new Lead("nw harbour fire", DAY, 1, 1, false));
        assertThat(story.about().urgency()).isEqualTo(4);
        assertThat(story.about().category()).isEqualTo("n");
        assertThat(story.copy().summary())
                .isEqualTo("A fire destroyed three warehouses, and four firefighters were hurt.");
        assertThat(story.rights().editorNote()).isEqualTo("Eds: UPDATES with four hurt. With TW Photos.");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2027-03-04T17:34:00Z"));
        assertThat(Wires.dateline(story).place()).isEqualTo("ALDHAVEN, Norland");
        assertThat(Wires.dateline(story).source()).isEqualTo("TW");
        assertThat(story.copy().body().text().lines())
                .containsExactly(
                        "A fire destroyed three warehouses on the quay.",
                        "“It went fast,” said the harbour master — who saw it.");
        assertThat(story.rights().status()).isNull();
        assertThat(story.identity().correction()).isFalse();
    }

    @Test
    void priorityLettersAreTheWiresOwnOrder() {
        for (int i = 0; i < 5; i++) {
            String message = Wires.anpa(
                    "fburd".charAt(i) + " s",
                    "BC-Regatta",
                    "03-04 0012",
                    "^Boats sail<\r\n",
                    Wires.TIDEWATER,
                    "AP-WF-03-04-27 1234GMT<");
            assertThat(Wires.only(message).about().urgency()).isEqualTo(i + 1);
        }
        String advance = Wires.anpa(
                "z s", "BC-Regatta", "03-04 0012", "^Boats sail<\r\n", Wires.TIDEWATER, "AP-WF-03-04-27 1234GMT<");
        assertThat(Wires.only(advance).about().urgency()).isNull();
    }

    @Test
    void aBrokenMessageDoesNotDisturbTheOthers() {
        String whole = Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay"), Wires.TIDEWATER);
        String other = Wires.anpa("BC-Regatta", Wires.display("Boats sail"), "   ALDHAVEN (TW) _ Boats sailed.");
        String broken = "\u0016\u0016\u0001a01\r\n\u0002^Nothing<\r\n\u0003\u0004";
        String cut = whole.substring(0, whole.indexOf('\u0003'));
        Reading reading = Wires.read(whole + broken + cut + other);
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("Fire on quay", "Boats sail");
        assertThat(reading.refused()).extracting(Refusal::where).hasSize(2).satisfies(places -> {
            assertThat(places.getFirst()).isEqualTo("message 2, byte " + (whole.length() + 2));
            assertThat(places.getLast()).startsWith("message 3, byte").contains("a0123");
        });
        assertThat(reading.refused().getLast().reason()).contains("breaks off");
    }

    @Test
    void anEndMarkCompletesAMessageWithoutItsControl() {
        String whole = Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay"), Wires.TIDEWATER);
        Reading reading = Wires.read(whole.replace("\u0003", ""));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.stories().getFirst().copy().body().text()).endsWith("quay.");
        assertThat(reading.notes()).anyMatch(note -> note.contains("ETX"));
    }

    @Test
    void aMessageWithoutItsStartControlIsReadFromBehindTheHeading() {
        String whole = Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay"), Wires.TIDEWATER);
        Reading reading = Wires.read(whole.replace("\u0002", ""));
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("Fire on quay");
        assertThat(reading.notes()).anyMatch(note -> note.contains("STX"));
    }

    @Test
    void aRelaysFileWithoutControlsIsRead() {
        Story story = Wires.only(
                "a0123wires\nr n BC-Harbour-Fire 1stLd-Writethru   03-04 0012\n^BC-Harbour-Fire, 1st Ld-Writethru,12<\n"
                        + "^Fire on quay<\n\t   ALDHAVEN (TW) _ It burned.\n\n\t   AP-WF-03-04-27 0337GMT<\n\n");
        assertThat(story.copy().headline()).isEqualTo("Fire on quay");
        assertThat(story.identity().lead()).isEqualTo(new Lead("harbour fire", DAY, 1, 1, false));
        assertThat(story.copy().body().text()).isEqualTo("It burned.");
    }

    @Test
    void tablesAndAgateKeepTheirColumns() {
        Story story = Wires.only(
                Wires.anpa(
                        "BC-Regatta-Results",
                        Wires.display("Regatta results"),
                        "   ALDHAVEN (TW) _ Results on Thursday:\r\n"
                                + "^              W   L   Pts<\r\n\bAldhaven      12  3   24<\r\n\bPort Ellen     9  6   18<\r\n\t   More races follow.\r\n"));
        assertThat(story.copy().body().html())
                .contains("<pre>              W   L   Pts\nAldhaven      12  3   24\nPort Ellen     9  6   18</pre>")
                .contains("<p>More races follow.</p>");
    }

    @Test
    void tabsMakeATable() {
        Story story = Wires.only(Wires.anpa(
                "BC-Regatta-Results",
                Wires.display("Regatta results"),
                "   ALDHAVEN (TW) _ Results:\r\n\bAldhaven\t12\t3<\r\n\bPort Ellen\t9\t6<\r\n"));
        assertThat(story.copy().body().html())
                .contains("<td>Aldhaven</td><td>12</td><td>3</td></tr><tr><td>Port Ellen</td>");
    }

    @Test
    void aTabularMessageStaysAsItLies() {
        String message = Wires.anpa(
                        "BC-Tide Table",
                        Wires.display("Tides at Aldhaven"),
                        "   ALDHAVEN (TW) _ Tides:\r\nMonday 06:12 18:40\r\nTuesday 07:01 19:26")
                .replace("\u0013\u0011", "\u0013\u0012");
        assertThat(Wires.only(message).copy().body().html()).contains("Monday 06:12 18:40\nTuesday 07:01 19:26</pre>");
    }

    @Test
    void typesettersMarksAreNotPrinted() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display("Fire on\u0007 quay"),
                "   ALDHAVEN (TW) _ \fbf12\u000BThree\u0010warehouses\u000E burned wrnog\u0018down. ^Caf\u001c\r\n"));
        assertThat(story.copy().headline()).isEqualTo("Fire on quay");
        assertThat(story.copy().body().text()).startsWith("Three warehouses burned down.");
    }

    @Test
    void endMarksAreNotCopy() {
        for (String mark : new String[] {"-30-", "NNNN", "(more)", "MORE", "--30--", "AP-NY-03-04-27 1234EST<"}) {
            String text = Wires.TIDEWATER + "\r\n" + mark;
            assertThat(Wires.only(Wires.anpa("BC-Harbour Fire", Wires.display("Fire"), text))
                            .copy()
                            .body()
                            .text())
                    .as(mark)
                    .isEqualTo("A fire destroyed three warehouses on the northern quay.");
        }
    }

    @Test
    void eightBitLettersAreReadAsTheBytesShow() {
        String message = Wires.anpa("BC-Cafe", Wires.display("Café “Röda” opens"), Wires.TIDEWATER);
        for (String charset : new String[] {"UTF-8", "windows-1252"}) {
            assertThat(Wires.read(message, Charset.forName(charset))
                            .stories()
                            .getFirst()
                            .copy()
                            .headline())
                    .isEqualTo("Café “Röda” opens");
        }
    }

    @Test
    void fillIsNotText() {
        String message = Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay"), Wires.TIDEWATER);
        byte[] filled = message.replace("warehouses", "ware\0\0hou\u007Fses").getBytes(ISO_8859_1);
        assertThat(Wires.read(filled).stories().getFirst().copy().body().text()).contains("warehouses");
    }

    @Test
    void aDayThatIsNoneIsNotedAndTheFilingTimeCounts() {
        String message = Wires.anpa(
                "r n",
                "BC-Harbour Fire",
                "02-30 0012",
                Wires.display("Fire"),
                Wires.TIDEWATER,
                "AP-NY-03-01-27 0010EST<");
        Reading reading = Wires.read(message);
        assertThat(Wires.lead(reading.stories().getFirst()).day()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(reading.notes()).anyMatch(note -> note.contains("02-30, is not a day"));
    }

    @Test
    void aFilingTimeMayNameOnlyItsZone() {
        String message = Wires.anpa(
                "r n", "BC-Harbour Fire", "03-04 0012", Wires.display("Fire"), Wires.TIDEWATER, "03-04-27 1234JST");
        assertThat(Wires.only(message).identity().versionCreated()).isEqualTo(Instant.parse("2027-03-04T03:34:00Z"));
    }

    @Test
    void aFilingTimeThatIsNoneGivesNoTime() {
        String message = Wires.anpa(
                "r n",
                "BC-Harbour Fire",
                "02-28 0012",
                Wires.display("Fire"),
                Wires.TIDEWATER,
                "AP-NY-02-30-27 0010EST<");
        Story story = Wires.only(message);
        assertThat(story.identity().versionCreated()).isNull();
        assertThat(Wires.lead(story).day()).isNull();
    }

    @Test
    void theHeadingsDayIsTheWiresOwnAcrossMidnight() {
        String message = Wires.anpa(
                "r n",
                "BC-Harbour Fire",
                "12-31 0012",
                Wires.display("Fire"),
                Wires.TIDEWATER,
                "AP-WF-01-01-28 0337GMT<");
        assertThat(Wires.lead(Wires.only(message)).day()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    /// Wires count the words of the longest version, or of none.
    @Test
    void aCountThatDoesNotFitIsNotNoted() {
        String message = Wires.anpa(
                "r n",
                "BC-Harbour Fire",
                "03-04 0900",
                Wires.display("BC-Harbour Fire,17", "Fire"),
                Wires.TIDEWATER,
                "AP-NY-03-04-27 0010EST<");
        assertThat(Wires.read(message).notes()).isEmpty();
    }

    @Test
    void aCorrectionIsMarkedAndKeepsItsPlace() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display(
                        "BC-Harbour Fire, 2nd Ld-Writethru,90", "Fire on quay", "Eds: Corrects the name of the quay."),
                Wires.TIDEWATER));
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().lead()).isEqualTo(new Lead("harbour fire", DAY, 2, 1, false));
    }

    @Test
    void aNoticeOfCorrectionIsASeparateStory() {
        Story story = Wires.only(
                Wires.anpa(
                        "BC-Harbour Fire",
                        Wires.display("BC-Harbour Fire, Correction,40", "Correction: Harbour Fire story"),
                        "   ALDHAVEN (TW) _ In a story on March 3 about a fire, Tidewater erroneously reported that two quays burned.\r\n"));
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().lead()).isNull();
    }

    @Test
    void subsAdvisoriesAndLeadsThatPickUpWaitForAnEditor() {
        for (String keyword : new String[] {"BC-Harbour Fire, 1st Sub", "BC-Budget, Advisory"}) {
            Story story = Wires.only(Wires.anpa(keyword, "^" + keyword + ",20<\r\n^Fire<\r\n", Wires.TIDEWATER));
            assertThat(story.rights().status()).as(keyword).isEqualTo(Status.WITHHELD);
            assertThat(story.identity().lead()).isNull();
        }
        Story lead = Wires.only(Wires.anpa(
                "BC-Harbour Fire",
                Wires.display(
                        "BC-Harbour Fire, 1st Ld,20",
                        "Fire",
                        "Eds: LEADS with 3 grafs to UPDATE; picks up 4th graf pvs, bgng: The"),
                Wires.TIDEWATER));
        assertThat(lead.rights().status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void anAddWithTheWholeStoryIsAVersion() {
        assertThat(Wires.lead(Wires.only(Wires.anpa("BC-Harbour Fire, Adds", Wires.display("Fire"), Wires.TIDEWATER)))
                        .take())
                .isEqualTo(1);
        assertThat(Wires.lead(Wires.only(Wires.anpa("BC-Harbour Fire, Adds", "", "\t   The quay will stay closed.")))
                        .take())
                .isEqualTo(2);
    }

    @Test
    void anEmbargoHoldsUntilItsTimeOrForAnEditor() {
        assertThat(held("HOLD FOR RELEASE 6 a.m. EST Sunday, March 7, 2027"))
                .isEqualTo(new Embargo.Until(Instant.parse("2027-03-07T11:00:00Z")));
        assertThat(held("Eds: Hold for release until 0600 GMT March 7, 2027."))
                .isEqualTo(new Embargo.Until(Instant.parse("2027-03-07T06:00:00Z")));
        assertThat(held("HOLD FOR RELEASE 6 a.m. Sunday, March 7")).isInstanceOf(Embargo.Unclear.class);
        assertThat(held("ADVANCE FOR SUNDAY MARCH 7")).isInstanceOf(Embargo.Unclear.class);
        assertThat(held("Eds: Embargo lifted.")).isNull();
        assertThat(held("Union ends embargo on ships")).isNull();
    }

    private static @Nullable Embargo held(String line) {
        return Wires.only(Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay", line), Wires.TIDEWATER))
                .rights()
                .embargo();
    }
}
