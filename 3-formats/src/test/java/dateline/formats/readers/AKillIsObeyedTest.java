package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.copy.WireFile;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill is obeyed if its id and its status can be read. Faults in the rest of the file do not matter.
class AKillIsObeyedTest {
    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spelled")
    void howeverItsStatusIsSpelled(String format, String damage, String file) {
        assertThat(killed(read(file))).contains(guid(format));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("damaged")
    void whateverElseIsWrongWithIt(String format, String damage, String file) {
        assertThat(killed(read(file))).contains(guid(format));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("damaged")
    void aUsableItemThatIsDamagedAlikeStopsNothing(String format, String damage, String file) {
        String usable = file.replace("canceled", "usable").replace("Canceled", "Usable");
        assertThat(killed(read(usable))).isEmpty();
        assertThat(read(usable).stories()).noneMatch(story -> story.identity().managementAlone());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("damaged")
    void aWithheldItemThatIsDamagedIsWithheld(String format, String damage, String file) {
        Reading reading = read(file.replace("canceled", "withheld").replace("Canceled", "Withheld"));
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().status() == Status.WITHHELD)
                .extracting(story -> story.identity().guid())
                .contains(guid(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown field", "cut"})
    void faultsInOtherFieldsAreRefusedOrNoted(String damage) {
        for (String file : Kills.inJson().values()) {
            Reading reading = read(
                    damage.equals("cut")
                            ? file.substring(0, file.length() - 1)
                            : file.replace("\"type\"", "\"types\""));
            assertThat(reading.stories()).isNotEmpty();
            boolean hasOtherFields =
                    reading.format().startsWith("AP") || reading.format().startsWith("dpa");
            assertThat(hasOtherFields && !damage.equals("cut")
                            || !reading.refused().isEmpty()
                            || !reading.notes().isEmpty())
                    .isTrue();
        }
        for (String file : Kills.inXml().values()) {
            Reading reading = read(
                    damage.equals("cut") ? file.substring(0, file.length() - 1) : file.replace("Quay closed", "a & b"));
            assertThat(reading.stories()).isNotEmpty();
            assertThat(reading.refused()).isNotEmpty();
        }
    }

    @Test
    void aPictureIsStoppedAsAPictureAndWhatIsOfNoKnownTypeAsBoth() {
        String ninjs = Kills.of("ninjs 1").replace("\"ednote\"", "\"what\"");
        assertThat(killedPictures(read(ninjs))).isEmpty();
        assertThat(killedPictures(read(ninjs.replace("\"text\"", "\"picture\""))))
                .containsExactly(Kills.GUID);
        assertThat(killed(read(ninjs.replace("\"text\"", "\"picture\"")))).isEmpty();
        assertThat(killedPictures(read(ninjs.replace("\"text\"", "\"graph\"")))).containsExactly(Kills.GUID);
        assertThat(killed(read(ninjs.replace("\"text\"", "\"graph\"")))).containsExactly(Kills.GUID);
        String g2 = Kills.of("NewsML-G2").replace("ninat:text", "ninat:picture").replace("</newsItem>", "");
        assertThat(killedPictures(read(g2))).containsExactly(Kills.GUID);
    }

    @Test
    void aPackageIsStoppedToo() {
        String g2 = Kills.of("NewsML-G2").replace("newsItem", "packageItem").replace("ninat:text", "ninat:composite");
        assertThat(killed(read(g2))).containsExactly(Kills.GUID);
        assertThat(killed(read(g2.replace("</packageItem>", "")))).containsExactly(Kills.GUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<contentMeta><pubStatus qcode='stat:canceled'/></contentMeta>",
                "<pubStatus qcode='stat:canceled'/>",
                "<itemMeta><pubstatus qcode='stat:canceled'/></itemMeta>",
                "<rightsInfo><PUBSTATUS>canceled</PUBSTATUS></rightsInfo>"
            })
    void aStatusOfNewsMlG2InAnotherPlaceOrInOtherLettersIsObeyed(String status) {
        String kill = Kills.of("NewsML-G2").replaceAll("<pubStatus[^>]*>", "");
        String[] place =
                status.replaceAll("</?(itemMeta|contentMeta|rightsInfo)>", "").split("\n", 2);
        String wrapped = status.contains("itemMeta")
                ? kill.replace("</itemMeta>", place[0] + "</itemMeta>")
                : kill.replace("</itemMeta>", "</itemMeta>" + status);
        assertThat(killed(read(wrapped))).containsExactly(Kills.GUID);
        assertThat(killed(read(wrapped.replace(" guid=", " GUID=")))).containsExactly(Kills.GUID);
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 3_000_000})
    void textBeforeTheItemMayBeOfAnyLength(int length) {
        for (String format : Kills.inXml().keySet()) {
            String kill = Kills.of(format);
            int root = kill.indexOf('<', kill.indexOf("?>") + 1);
            String comment = kill.substring(0, root) + "<!-- " + "x".repeat(length) + " -->" + kill.substring(root);
            assertThat(killed(read(comment))).as(format).contains(guid(format));
            int end = kill.indexOf('>', root);
            String attribute = kill.substring(0, end) + " note='" + "x".repeat(length) + "'" + kill.substring(end);
            assertThat(killed(read(attribute))).as(format).contains(guid(format));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unusable", "not usable", "rejected", "expired", "none", "false", "в отмене"})
    void aStatusThatNobodyUnderstandsHoldsForAnEditor(String status) {
        aStatusThatMayMeanAKillHoldsForAnEditor(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annulé", "recalled", "to be killed", "stat:removed", "ersatzlos gestrichen/zurückgezogen"})
    void aStatusThatMayMeanAKillHoldsForAnEditor(String status) {
        Stream.concat(Kills.inJson().entrySet().stream(), Kills.inXml().entrySet().stream())
                .forEach(kill -> {
                    String file =
                            kill.getValue().replace("stat:canceled", status).replaceAll("(?i)canceled", status);
                    Reading reading =
                            readers.read(new WireFile("a", file.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    assertThat(killed(reading)).as(kill.getKey()).isEmpty();
                    assertThat(reading.stories())
                            .as(kill.getKey())
                            .filteredOn(story -> story.rights().embargo() != null)
                            .extracting(story -> story.identity().guid())
                            .containsExactly(guid(kill.getKey()));
                });
    }

    @Test
    void anIdAndAStatusOnTwoSidesOfAFaultHoldForAnEditor() {
        String ninjs = Kills.of("ninjs 1").replace("\"type\"", "\"slugline\": \"5\" pipe\", \"type\"");
        Reading reading = read(ninjs);
        assertThat(killed(reading)).isEmpty();
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() != null)
                .extracting(story -> story.identity().guid())
                .containsExactly(Kills.GUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL",
                "MANDATORY KILL",
                "Mandatory: KILL",
                "BC-KILL: Quay closed",
                "KILL KILL KILL",
                "WITHHOLD!"
            })
    void aHeadlineOrANoteThatOrdersAKillIsNeverPublished(String order) {
        for (String field : new String[] {"headline", "ednote"}) {
            String ninjs = """
                {"uri": "urn:quay", "type": "text", "pubstatus": "usable", "headline": "Quay", "ednote": "", "body_text": "It is so."}""".replaceAll(
                    "\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + order.replace("Mandatory: ", "") + "\"");
            assertThat(read(ninjs).stories()).allMatch(story -> story.rights().embargo() != null);
        }
        String nitf = Kills.of("NITF")
                .replace("canceled", "usable")
                .replace("<du-key", "<ed-msg info=\"" + order.replace("Mandatory: ", "") + "\"/><du-key");
        Status expected = order.startsWith("WITHHOLD") ? Status.WITHHELD : Status.CANCELED;
        assertThat(read(nitf).stories())
                .extracting(story -> story.rights().status())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"KILLER WHALES RETURN", "KILL BILL RETURNS TO THE QUAY", "Kill: a play", "WITHHOLDING TAX RISES"
            })
    void newsOfAKillIsNews(String headline) {
        String ninjs = """
            {"uri": "urn:quay", "type": "text", "pubstatus": "usable", "headline": "%s", "body_text": "It is so."}""";
        assertThat(read(ninjs.formatted(headline)).stories())
                .allMatch(story -> story.rights().embargo() == null);
    }

    /// A file that could contain a kill is read in time even if it repeats one text for two million characters.
    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!",
                "<!-- ",
                "<![",
                "<!x[>",
                "<?",
                "<a ",
                "<newsItem guid='a'>",
                "{",
                "{\"a\":",
                "{\"a\":{},",
                "[{",
                "\"",
                " "
            })
    void noRepetitionTakesLong(String piece) {
        String much = piece.repeat(2_000_000 / piece.length());
        for (String begin : new String[] {"<", "<newsItem guid='canceled'>", "{\"uri\": \"canceled\",", "[", "<rss>"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(40), () -> read(begin + much));
        }
    }

    @Test
    void aDeletedEntryIsAKillHoweverItsNamespaceIsWritten() {
        for (String namespace : new String[] {
            "http://purl.org/atompub/tombstones/1.0",
            "https://purl.org/atompub/tombstones/1.0/",
            "urn:tombstones",
            "",
            "http://www.w3.org/2005/Atom"
        }) {
            String entry =
                    "<deleted-entry xmlns='%s' ref='urn:quay' when='2026-03-01T10:00:00Z'/>".formatted(namespace);
            assertThat(killed(read(
                            "<feed xmlns='http://www.w3.org/2005/Atom'><title>&nbsp;</title>" + entry + "</feed>")))
                    .containsExactly(Kills.GUID);
            assertThat(killed(read("<feed xmlns='http://www.w3.org/2005/Atom'>" + entry + "<entry><id>a</id><tit")))
                    .contains(Kills.GUID);
            assertThat(killed(read(entry))).containsExactly(Kills.GUID);
        }
    }

    static Stream<Arguments> spelled() {
        return Stream.concat(all(Kills.inJson(), Kills.spellings()), all(Kills.inXml(), Kills.spellings()));
    }

    static Stream<Arguments> damaged() {
        return Stream.concat(all(Kills.inJson(), Kills.damageOfJson()), all(Kills.inXml(), Kills.damageOfXml()));
    }

    private static Stream<Arguments> all(Map<String, String> files, Map<String, UnaryOperator<String>> changes) {
        return files.entrySet().stream()
                .flatMap(file -> changes.entrySet().stream()
                        .map(change -> Arguments.of(
                                file.getKey(),
                                change.getKey(),
                                change.getValue().apply(file.getValue()))));
    }

    private static String guid(String format) {
        return format.equals("NewsML 1") ? Kills.NEWSML_GUID : Kills.GUID;
    }

    private static Stream<String> killed(Reading reading) {
        return reading.stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .map(story -> String.valueOf(story.identity().guid()));
    }

    private static Stream<String> killedPictures(Reading reading) {
        return reading.pictures().stream()
                .filter(item -> item.status() == Status.CANCELED)
                .map(PictureItem::picture)
                .map(picture -> String.valueOf(picture.guid()));
    }

    private Reading read(String text) {
        return readers.read(new WireFile("a", text.getBytes(ISO_8859_1)));
    }
}
