package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class HostileTeletypeTest {
    private static final String WHOLE = Wires.anpa("BC-Harbour Fire", Wires.display("Fire on quay"), Wires.TIDEWATER);

    @Test
    void aTruncatedHeadingIsRefusedWithItsPlace() {
        for (String cut : new String[] {
            "\u0001",
            "\u0001a0",
            "\u0001a0123\u001fwires",
            "\u0001a0123\u001fwires\u001f\r\nr n",
            "\u0001bdt0123 3",
            "\u0016\u0016\u0001hello there\r\n"
        }) {
            Reading reading = Wires.read(WHOLE + cut);
            assertThat(reading.stories()).hasSize(1);
            assertThat(reading.refused())
                    .extracting(Refusal::where)
                    .as(cut)
                    .allMatch(where -> where.startsWith("message 2, byte"));
            assertThat(reading.refused()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsOnlyABrokenMessageIsRefusedAsAWires() {
        assertThat(Wires.read("\u0016\u0016\u0001hello there, this is no heading\r\n")
                        .refused()
                        .getFirst()
                        .where())
                .isEqualTo("message 1, byte 2");
    }

    @Test
    void textBeforeTheFirstMessageIsRefusedAndTheRestIsRead() {
        Reading reading = Wires.read("the end of a story that began elsewhere.\r\n\u0003\r\n\u0004" + WHOLE);
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused().getFirst().where()).startsWith("the first ");
    }

    @Test
    void linesOfARelayBetweenMessagesAreNotText() {
        Reading reading = Wires.read("ZCZC ABC123\r\n" + WHOLE + "NNNN\r\n\r\nZCZC ABC124\r\n" + WHOLE + "NNNN\r\n");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(2);
    }

    @Test
    void aStartWithinATextBeginsAnotherMessage() {
        Reading reading = Wires.read(WHOLE.replace("three", "\u0001three"));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).hasSize(2);
    }

    @Test
    void controlCharactersAloneAreNotAWireStory() {
        StringBuilder controls = new StringBuilder();
        new Random(7).ints(100_000, 0, 32).forEach(c -> controls.append((char) c));
        assertThat(Wires.read("\u0001" + controls).stories()).isEmpty();
        assertThat(Wires.read("\u0001\u0002\u0003\u0004").refused()).isNotEmpty();
    }

    @Test
    void megabytesWithoutALineEndAreRead() {
        for (String filler :
                new String[] {"word ", "x", "\u0018", "^", "\t", "   a", "_ ", ".....", "\b'", "- 30 ", "a ("}) {
            String text =
                    Wires.TIDEWATER + filler.repeat((filler.equals("x") ? 10_000_000 : 300_000) / filler.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> Wires.read(Wires.anpa("BC-Harbour Fire", Wires.display("Fire"), text)),
                    filler);
        }
    }

    @Test
    void megabytesOfHeadingOrKeywordsAreRefusedOrRead() {
        for (String filler : new String[] {"x", "BC-", "1st Ld, ", "/", " ", "9", "\r\n", "-", "KILL ", "1st Ld-"}) {
            String much = filler.repeat((filler.equals("x") ? 10_000_000 : 300_000) / filler.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> {
                        Wires.read("\u0001a0123\u001f" + much + WHOLE);
                        Wires.read(Wires.anpa("BC-" + much, "", Wires.TIDEWATER));
                        Wires.read(Wires.anpa("BC-Fire", "^" + much + "<\r\n", Wires.TIDEWATER));
                        Wires.read(Wires.iptc(
                                "bdt0123 3 pl 9 tw 0045", "Fire/" + much, "Eds: kill " + much + " =\r\n\r\nText."));
                    },
                    filler);
        }
    }

    @Test
    void endlessRepetitionIsReadInTime() {
        for (String filler : new String[] {
            "\r\n", "^a\n", "a     ", "\u0001", "\u0003", "\u001b(K", "kill the the ", "041234 GMT Mar 27\n"
        }) {
            String much = filler.repeat(600_000 / filler.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> {
                        Wires.read(WHOLE + much);
                        Wires.read(WHOLE.replace("\u0003", "\u0003" + much));
                        Wires.read(Wires.anpa("BC-Fire", "^Fire<\r\n^Eds: " + much + "b<\r\n", Wires.TIDEWATER));
                    },
                    filler);
        }
    }

    @Test
    void aFileOfBrokenMessagesGivesABoundedRefusal() {
        assertThat(Wires.read(WHOLE + "\u0001no heading ".repeat(50_000)).refused())
                .hasSize(1_001);
    }

    @Test
    void noBytesAtAllMakeTheReaderThrow() {
        Random random = new Random(1312);
        byte[] whole = WHOLE.getBytes(StandardCharsets.ISO_8859_1);
        TeletypeReader reader = new TeletypeReader();
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = whole.clone();
            for (int j = 0; j < 1 + i % 12; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(i % 2 == 0 ? 32 : 256);
            }
            dateline.copy.WireFile file =
                    new dateline.copy.WireFile("x", java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            reader.recognises(file);
            reader.read(file);
        }
    }

    @Test
    void nulsEverywhereAreFill() {
        assertThat(Wires.read(WHOLE.replace("a", "a\0"))
                        .stories()
                        .getFirst()
                        .copy()
                        .headline())
                .isEqualTo("Fire on quay");
    }

    @Test
    void ebcdicIsRefusedInWords() {
        byte[] ebcdic = ("\u0001a0123 wires\r\nr n BC-Harbour Fire 03-04 0012\r\n\u0002" + Wires.TIDEWATER.repeat(3)
                        + "\u0003")
                .getBytes(java.nio.charset.Charset.forName("IBM037"));
        assertThat(Wires.read(ebcdic).refused().getFirst().reason()).contains("EBCDIC");
    }

    @Test
    void ordinaryTextIsNotTakenForAWire() {
        for (String text : new String[] {
            "Room 101 3 pl 25\n\nHello.\n",
            "ABC123 3 pl 25\nA shopping list/\n",
            "a0123wires\nnothing else\n",
            "The end. NNNN\n040001 MAR 27\n",
            "Flight LH401 3 hours 20 minutes\n./.\n"
        }) {
            assertThat(Wires.read(text).format()).as(text).isEqualTo("unknown");
        }
    }

    @Tag("corpora")
    @Test
    void nothingInTheCorporaIsTakenForAWire() {
        TeletypeReader reader = new TeletypeReader();
        var files = Corpora.files("", "**");
        assertThat(files).hasSizeGreaterThan(2_000);
        for (var file : files) {
            assertThat(reader.recognises(Corpora.read(file)))
                    .as(file.toString())
                    .isFalse();
        }
    }
}
