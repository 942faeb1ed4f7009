package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A bug in a reader must not leave a killed story on the site.
class AReaderThatBreaksLosesNoKillTest {
    /// Each stage takes the next fault in turn, so that each stage is tested with each fault.
    private static final List<Supplier<Throwable>> FAULTS =
            List.of(IllegalStateException::new, StackOverflowError::new, OutOfMemoryError::new, LinkageError::new);

    private enum Stage {
        RECOGNITION,
        READING,
        AFTER_READING
    }

    /// A format's own reader, with a bug at one stage.
    private record Broken(FormatReader reader, Stage stage, Supplier<Throwable> fault) implements FormatReader {
        @Override
        public boolean recognises(WireFile file) {
            return stage == Stage.RECOGNITION ? breaks() : reader.recognises(file);
        }

        @Override
        public Reading read(WireFile file) {
            if (stage == Stage.AFTER_READING) {
                reader.read(file);
            }
            breaks();
            return reader.read(file);
        }

        private boolean breaks() {
            throw sneaky(fault.get());
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T sneaky(Throwable fault) throws T {
            throw (T) fault;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("kills")
    void whateverStageItBreaksAt(String format, String damage, String file) {
        int turn = damage.length();
        for (Stage stage : Stage.values()) {
            Supplier<Throwable> fault = FAULTS.get(turn++ % FAULTS.size());
            assertThat(killed(read(stage, fault, file))).as(stage.name()).contains(guid(format));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("kills")
    void andAUsableItemIsNotStopped(String format, String damage, String file) {
        String usable = usable(file);
        if (usable.equals(file)) {
            return;
        }
        assertThat(read(Stage.READING, StackOverflowError::new, usable).stories())
                .isEmpty();
    }

    @Test
    void theFaultIsRefusedAllTheSame() {
        Reading reading = read(Stage.READING, IllegalStateException::new, Kills.of("NITF"));
        assertThat(reading.refused().getFirst().reason()).contains("reader broke");
    }

    @Test
    void entriesThatFeedsTakeBackAreWithdrawn() {
        String atom = """
            <feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>
            <id>urn:feed</id><entry><id>urn:a</id><title>Cancelled: the fair</title></entry>
            <at:deleted-entry ref='urn:quay' when='2026-03-01T10:00:00Z'/></feed>""";
        assertThat(killed(read(Stage.READING, StackOverflowError::new, atom))).containsExactly(Kills.GUID);
        String byLink = atom.replace("ref='urn:quay'", "href='https://gull.example/quay'");
        assertThat(killed(read(Stage.READING, StackOverflowError::new, byLink)))
                .containsExactly("https://gull.example/quay");
        String json = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gull", "items": [
            {"id": "urn:a", "title": "Cancelled: the fair"}, {"id": "urn:quay", "pubstatus": "canceled"}]}""";
        assertThat(killed(read(Stage.READING, StackOverflowError::new, json))).containsExactly(Kills.GUID);
        String rss = """
            <rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='urn:c'><channel>
            <item><guid>urn:a</guid><content:encoded><![CDATA[<b>Killed]]></content:encoded>
            <wp:status>publish</wp:status></item>
            <item><guid><![CDATA[urn:quay]]></guid><wp:status>trash</wp:status></item></channel></rss>""";
        assertThat(read(Stage.READING, StackOverflowError::new, rss).stories())
                .filteredOn(story -> story.rights().status() == Status.WITHHELD)
                .extracting(story -> story.identity().guid())
                .containsExactly(Kills.GUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r n\u0013\u0011 BC-Harbour Fire, Mandatory Kill 03-04 0012\r\n\u0002It was wrong.",
                "r n\u0013\u0011 BC-Harbour Fire 03-04 0012\r\n\u0002^BC-Harbour Fire,30<\r\n^KILL<\r\nIt was wrong.",
                "r n\u0013\u0011 BC-Kill 03-04 0012\r\n\u0002^Eds: Kill the story slugged BC-Harbour Fire.<\r\n"
            })
    void aKillOnAWireIsObeyed(String message) {
        String file =
                "\u0016\u0001a0123\u001fwires\u001f\r\n" + message + "\u0003\r\nAP-NY-03-04-27 1234EST<\r\n\u0004";
        for (Stage stage : Stage.values()) {
            List<Story> stories = read(stage, StackOverflowError::new, file).stories();
            assertThat(stories)
                    .extracting(story -> story.identity().lead())
                    .containsExactly(new Lead("harbour fire", LocalDate.of(2027, 3, 4), 0, 1, true));
            assertThat(stories).extracting(story -> story.rights().status()).containsExactly(Status.CANCELED);
        }
        String usable = file.replaceAll("(?:, Mandatory |BC-)?K(?i:ill)", "Fire");
        assertThat(read(Stage.READING, StackOverflowError::new, usable).stories())
                .isEmpty();
    }

    @Test
    void aStatusQuotedInTheCopyStopsNothing() {
        String nitf = Kills.of("NITF")
                .replace("canceled", "usable")
                .replace("Quay closed", "<!-- <docdata management-status='canceled'/> -->")
                .replace("</body>", "<docdata management-status='canceled'/></body>");
        String g2 = Kills.of("NewsML-G2")
                .replace("canceled", "usable")
                .replace("</newsItem>", "<contentSet><pubStatus qcode='stat:canceled'/></contentSet></newsItem>");
        for (String file : new String[] {nitf, g2}) {
            assertThat(read(Stage.READING, StackOverflowError::new, file).stories())
                    .isEmpty();
        }
    }

    @Test
    void anInstructionAboutEarlierRevisionsDoesNotKillThisOne() {
        String kill = Kills.of("NewsML 1").replace("Canceled", "Usable");
        String alone = kill.replace("</NewsManagement>", "<Instruction FormalName=\"Kill\"/></NewsManagement>");
        assertThat(killed(read(Stage.READING, StackOverflowError::new, alone))).containsExactly(Kills.NEWSML_GUID);
        String others = kill.replace(
                "</NewsManagement>",
                "<Instruction FormalName=\"Delete\"><RevisionStatus PreviousRevision=\"2\"><Status FormalName=\"Canceled\"/>"
                        + "</RevisionStatus></Instruction></NewsManagement>");
        assertThat(read(Stage.READING, StackOverflowError::new, others).stories())
                .isEmpty();
    }

    static Stream<Arguments> kills() {
        Stream<Arguments> json = all(Kills.inJson(), Kills.damageOfJson());
        Stream<Arguments> sgml =
                Kills.inSgml().entrySet().stream().map(file -> Arguments.of("NITF", file.getKey(), file.getValue()));
        return Stream.of(json, all(Kills.inXml(), Kills.damageOfXml()), sgml).flatMap(each -> each);
    }

    private static Stream<Arguments> all(Map<String, String> files, Map<String, UnaryOperator<String>> changes) {
        return files.entrySet().stream()
                .flatMap(file -> changes.entrySet().stream()
                        .map(change -> Arguments.of(
                                file.getKey(),
                                change.getKey(),
                                change.getValue().apply(file.getValue()))));
    }

    private static String usable(String file) {
        return file.replaceAll("(?i)canceled", "usable");
    }

    private static String guid(String format) {
        return format.equals("NewsML 1") ? Kills.NEWSML_GUID : Kills.GUID;
    }

    private static Stream<String> killed(Reading reading) {
        return reading.stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .map(story -> String.valueOf(story.identity().guid()));
    }

    private static Reading read(Stage stage, Supplier<Throwable> fault, String text) {
        List<FormatReader> broken = Readers.formats(ZoneOffset.UTC).stream()
                .map(reader -> (FormatReader) new Broken(reader, stage, fault))
                .toList();
        return new Readers(broken).read(new WireFile("a", text.getBytes(ISO_8859_1)));
    }
}
