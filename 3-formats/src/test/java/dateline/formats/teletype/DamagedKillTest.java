package dateline.formats.teletype;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill on a text wire is obeyed if its slug can be read, even if the line damaged the rest of the message.
class DamagedKillTest {
    private static final String SLUG_OF_ANPA = "harbour fire";
    private static final String SLUG_OF_IPTC = "brand aldhaven";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("killsAndDamage")
    void aDamagedKillKillsOnlyItsOwnStory(String kill, String damage, String file, String slug) {
        Reading reading = Wires.read(file, ISO_8859_1);
        assertThat(killed(reading)).as(reading.toString()).containsExactly(slug);
        assertThat(reading.stories()).noneMatch(story -> story.rights().status() != Status.CANCELED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("newsAndDamage")
    void damagedNewsKillsNothing(String news, String damage, String file, String slug) {
        assertThat(killed(Wires.read(file, ISO_8859_1))).isEmpty();
    }

    static Stream<Arguments> killsAndDamage() {
        return Stream.concat(all(anpaKills(), SLUG_OF_ANPA), all(iptcKills(), SLUG_OF_IPTC));
    }

    static Stream<Arguments> newsAndDamage() {
        return Stream.concat(all(anpaNews(), SLUG_OF_ANPA), all(iptcNews(), SLUG_OF_IPTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001a0123\r\nr n\u0013\u0011 BC-Harbour Fire, Kill 03-04 0012\r\n",
                "\u0001\u0016\u0016r n\u0013\u0011 BC-Harbour Fire, Mandatory Kill 03-04 0012\r\n\u0002",
                "\u0001BC-Harbour Fire, Kill\r\nIt was wrong.",
                "\u0001xx\r\n\u0002^Eds: Kill the story slugged BC-Harbour Fire. BC-Quay Blaze replaces it.<\r\n\u0003",
                "\u0001\u0001?? noise\r\nBC-Harbour Fire\r\nBULLETIN KILL\r\nIt was wrong.",
                "\u0001a0\r\n\u0002^BC-Harbour Fire, KILL<\r\n"
            })
    void aKillWhoseHeadingIsTornKillsWhatItsLinesName(String file) {
        Reading reading = Wires.read(file, ISO_8859_1);
        assertThat(killed(reading)).containsExactly(SLUG_OF_ANPA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001xx\r\n\u0002^BULLETIN KILL<\r\n   It was wrong. BC-Quay Blaze replaces it.\r\n\u0003",
                "\u0001a0\r\nBC-Harbour Fire 03-04 0012\r\nPolice kill a shark.",
                "\u0001a0\r\nBC-Kill Bill, 2nd Ld 03-04 0012\r\nThe film.",
                "\u0001??\r\nEds: Do not kill the story slugged BC-Harbour Fire. It stands.\r\n"
            })
    void aTornMessageWithoutATargetKillsNothing(String file) {
        assertThat(killed(Wires.read(file, ISO_8859_1))).isEmpty();
    }

    @Test
    void aKillThatSpeaksOfSeveralStoriesWithoutOrderingAnyIsForAnEditor() {
        Reading reading = Wires.read(Wires.anpa(
                "BC-Mandatory Kill",
                Wires.display("BC-MANDATORY KILL,30"),
                "\t   Editors: This is about BC-Harbour Fire, a0099. BC-Quay Blaze will replace it.\r\n"));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("by hand");
    }

    private static Stream<Arguments> all(Map<String, String> files, String slug) {
        return files.entrySet().stream()
                .flatMap(file -> damages().entrySet().stream()
                        .map(damage -> Arguments.of(
                                file.getKey(),
                                damage.getKey(),
                                damage.getValue().apply(file.getValue()),
                                slug)));
    }

    private static Map<String, String> anpaKills() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a mark in the keyword line", Wires.anpa("BC-Harbour Fire, Kill", "", "   It was wrong.\r\n"));
        all.put("a mandatory kill", Wires.anpa("BC-Harbour Fire, Mandatory Kill", "", "   It was wrong.\r\n"));
        all.put("an elimination", Wires.anpa("BC-Harbour Fire, Elimination", "", "   It was wrong.\r\n"));
        all.put("a withdrawal", Wires.anpa("BC-Harbour Fire, Withdrawn", "", "   It was wrong.\r\n"));
        all.put("a bulletin kill", Wires.anpa("BC-Harbour Fire, Bulletin Kill", "", "   It was wrong.\r\n"));
        all.put(
                "BULLETIN KILL as a line",
                Wires.anpa("BC-Harbour Fire", Wires.display("BULLETIN KILL"), "   Wrong.\r\n"));
        all.put(
                "URGENT MANDATORY KILL as a line",
                Wires.anpa("BC-Harbour Fire", Wires.display("URGENT - MANDATORY KILL"), "   Wrong.\r\n"));
        all.put("KILL as a line", Wires.anpa("BC-Harbour Fire", Wires.display("KILL KILL KILL"), "   Wrong.\r\n"));
        all.put(
                "ATTENTION EDITORS - KILL",
                Wires.anpa("BC-Harbour Fire", Wires.display("ATTENTION EDITORS - KILL"), "   Wrong.\r\n"));
        all.put("KILL NOTICE", Wires.anpa("BC-Harbour Fire", Wires.display("KILL NOTICE"), "   Wrong.\r\n"));
        all.put(
                "a note to editors",
                Wires.anpa(
                        "BC-Harbour Fire",
                        Wires.display("Eds: Kill the story slugged BC-Harbour Fire."),
                        "   Wrong.\r\n"));
        return all;
    }

    private static Map<String, String> iptcKills() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : new String[] {
            "ACHTUNG\r\nDie Meldung bdt0099 wird zur\u00fcckgezogen. =",
            "Achtung: Die Meldung \u00fcber den Brand ist zur\u00fcckgezogen. =",
            "ACHTUNG REDAKTIONEN: MELDUNG ZUR\u00dcCKGEZOGEN =",
            "R\u00dcCKZUG: Brand in Aldhaven =",
            "Zur\u00fcckgezogen: Brand in Aldhaven =",
            "ACHTUNG: Bitte verwenden Sie die Meldung bdt0099 NICHT. =",
            "RUECKZUG =",
            "Achtung: Die Meldung wird zurueckgezogen. =",
            "ANNULE =",
            "ANNUL\u00c9E =",
            "ANNULATION: Incendie \u00e0 Aldhaven =",
            "ATTENTION - ANNULATION =",
            "ATTENTION: Veuillez annuler la d\u00e9p\u00eache fra0099. =",
            "ATTENTION, ANNULER la d\u00e9p\u00eache fra0099 =",
            "AVIS AUX CLIENTS: la d\u00e9p\u00eache fra0099 est annul\u00e9e. =",
            "ANULACI\u00d3N: Incendio en Aldhaven =",
            "ANULADA =",
            "ATENCI\u00d3N: se anula la noticia efe0099 =",
            "ATENCI\u00d3N EDITORES: Anular la noticia efe0099 =",
            "KILL - Brand in Aldhaven =",
            "MANDATORY KILL =",
            "BULLETIN KILL ="
        }) {
            String text = line + "\r\n\r\nAldhaven (tw) - Es brannte am Kai.";
            all.put(line, Wires.iptc("bdt0123 3 pl 20 tw 0045", "Brand/Aldhaven/", text));
        }
        return all;
    }

    private static Map<String, String> anpaNews() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String headline : new String[] {
            "Fire on quay",
            "KILL-SWITCH LAW PASSES",
            "KILL BILL RETURNS",
            "Bulletin: police kill shark",
            "KILLER WHALES RETURN"
        }) {
            all.put(headline, Wires.anpa("BC-Harbour Fire", Wires.display(headline), Wires.TIDEWATER + "\r\n"));
        }
        return all;
    }

    private static Map<String, String> iptcNews() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : new String[] {
            "Brand in Aldhaven gel\u00f6scht =",
            "Minister hat Klage zur\u00fcckgezogen =",
            "Achtung: In der Meldung bdt0099 muss es heissen: Klage zur\u00fcckgezogen =",
            "ATTENTION: Ne pas annuler la d\u00e9p\u00eache fra0099. =",
            "Le concert est annul\u00e9 =",
            "ANNULATION DU CONCERT D'ALDHAVEN =",
            "ANNULE ET REMPLACE LA PRECEDENTE =",
            "Se anula la elecci\u00f3n en Aldhaven =",
            "KILL-SWITCH FOR FERRIES =",
            "ATTENTION: le pont est ferm\u00e9 ="
        }) {
            String text = line + "\r\n\r\nAldhaven (tw) - Es brannte am Kai.";
            all.put(line, Wires.iptc("bdt0123 3 pl 20 tw 0045", "Brand/Aldhaven/", text));
        }
        return all;
    }

    private static Map<String, UnaryOperator<String>> damages() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("none", file -> file);
        all.put("no end of text", file -> file.replace("\u0003", ""));
        all.put("cut at the end", file -> file.substring(0, file.indexOf('\u0003')));
        all.put("cut in the last word", file -> file.substring(0, file.indexOf('\u0003') - 6));
        all.put("no start of text", file -> file.replace("\u0002", ""));
        all.put("no filing time", file -> file.substring(0, file.indexOf('\u0003') + 1));
        all.put(
                "a filing time of no day",
                file -> file.replace("03-04-27", "13-44-27").replace("041234", "441234"));
        all.put("ends of text everywhere", file -> file.replace(".\r\n", ".\r\n\u0003"));
        all.put("line feeds alone", file -> file.replace("\r\n", "\n"));
        all.put("carriage returns alone", file -> file.replace("\r\n", "\r"));
        all.put("lines ended twice", file -> file.replace("\r\n", "\r\r\n"));
        all.put("fill in the words", file -> file.replace("i", "i\0").replace("e", "\u007Fe"));
        all.put("a wrong control for the start of text", file -> file.replace("\u0002", "\u0006\u0011"));
        all.put("a bell and shifts", file -> file.replace("\u0002", "\u0007\u000e\u0002\u000f"));
        all.put(
                "parity in the controls",
                file -> file.replace("\u0003", "\u0083").replace("\u0004", "\u0084"));
        all.put("in UTF-8", file -> new String(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), ISO_8859_1));
        all.put("UTF-8 twice", file -> twice(twice(file)));
        all.put(
                "a word count of no number",
                file -> file.replace("03-04 0012", "03-04 00l2").replace(" 20 tw", " 2O tw"));
        all.put(
                "a priority of no standard",
                file -> file.replace("\r\nr n", "\r\nx n").replace("3 pl", "9 pl"));
        all.put("noise before it", file -> "\u0000\u00ff\u00fe??\u0016" + file);
        all.put("another story cut off before it", file -> "end of a story.\r\n\u0003\r\n\u0004" + file);
        all.put("an unknown escape", file -> file.replace("\u0002", "\u0002\u001b(Q"));
        all.put("a relay's furniture", file -> "ZCZC ABC123\r\n" + file + "\r\nNNNN\r\n");
        return all;
    }

    private static String twice(String file) {
        return new String(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), ISO_8859_1);
    }

    private static Stream<String> killed(Reading reading) {
        return reading.stories().stream()
                .map(story -> story.identity().lead())
                .filter(Objects::nonNull)
                .filter(Lead::kill)
                .map(Lead::slug)
                .distinct();
    }
}
