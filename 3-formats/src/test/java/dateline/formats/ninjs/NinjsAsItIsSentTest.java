package dateline.formats.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hardly an agency keeps to the schema of ninjs. What is known is read, and the rest is noted; a strict reader
/// refuses it.
class NinjsAsItIsSentTest {
    private static final String ITEM = """
        {"uri": "urn:mole", "version": "2", "type": "text", "versioncreated": "2026-03-02T08:00:00Z", "pubstatus": "usable",
        "headline": "Mole mended", "body_html": "<p>The mole is whole again.</p>"}""";

    private final NinjsReader reader = new NinjsReader();
    private final NinjsReader strict = new NinjsReader(true);

    @Test
    void aFieldThatNinjsDoesNotHaveIsNoted() {
        String file =
                with("\"x-desk\": 4, \"renditions\": {\"a\": {\"href\": \"https://a.example/a\", \"x_hash\": \"1\"}}");
        Reading reading = read(file);
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.notes()).containsExactly("Fields that ninjs does not have were not read: x-desk, x_hash.");
        assertThat(strict.read(wire(file)).refused()).hasSize(1);
        assertThat(strict.read(wire(file)).stories()).isEmpty();
    }

    @Test
    void anAssociationThatOnlyGivesAnIdIsAPictureThatMayComeElsewhere() {
        Reading reading =
                read(with("\"associations\": {\"a\": {\"uri\": \"urn:mole:1\"}, \"b\": {\"uri\": \"urn:mole:2\","
                        + " \"type\": \"text\"}, \"c\": {\"uri\": \"urn:mole:3\", \"type\": \"picture\"}}"));
        assertThat(reading.stories().getFirst().pictures())
                .containsExactly(
                        new Picture("urn:mole:1", null, null, null, null, List.of()),
                        new Picture("urn:mole:3", null, null, null, null, List.of()));
    }

    @Test
    void aGuidInThePlaceOfTheUriIsTheIdAlsoOfAPicture() {
        String picture = """
            {"guid": "urn:mole:1", "type": "picture", "mimetype": "image/jpeg", "description_text": "The mole.",
            "renditions": {"a": {"href": "https://a.example/a.jpg", "width": "1200", "height": 800.0}}}""";
        Reading reading =
                read(with("\"associations\": {\"main\": " + picture + "}").replace("\"uri\"", "\"guid\""));
        Story story = reading.stories().getFirst();
        assertThat(reading.refused()).isEmpty();
        assertThat(story.identity().guid()).isEqualTo("urn:mole");
        Picture first = story.pictures().getFirst();
        assertThat(first.guid()).isEqualTo("urn:mole:1");
        assertThat(first.caption()).isEqualTo("The mole.");
        assertThat(first.renditions().getFirst().width()).isEqualTo(1200);
        assertThat(first.renditions().getFirst().height()).isEqualTo(800);
    }

    @Test
    void markupComesBeforePlainText() {
        String file = ITEM.replace("\"body_html\": \"<p>The mole is whole again.</p>\"", """
                "body_text": "Mole mended\\n\\nThe mole is whole again. Details It is long.", "body_html_teaser": "<p>Whole.</p>",
                "body_html5": "<article><section class='vignette'><p>Ports</p></section><h1>Mole mended</h1><section><p>The mole \
                is whole again.</p><h2>Details</h2><p class='dat'>Aldhaven</p><p>It is long.</p></section></article>\"""");
        assertThat(read(file).stories().getFirst().copy().body().html())
                .isEqualTo("<p>The mole is whole again.</p>\n<h2>Details</h2>\n<p>It is long.</p>");
    }

    @Test
    void aPlaceAloneAboveTheCopyIsItsDateline() {
        Story story = read(ITEM.replace("<p>The", "<p class='lead'>ALDHAVEN</p><p>The"))
                .stories()
                .getFirst();
        assertThat(story.copy().body().text()).isEqualTo("The mole is whole again.");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("ALDHAVEN", null, null, "ALDHAVEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<p><span class='dateline'><span class='source'>TT</span></span></p><p>The mole | - | TT | TT",
                "<p class='dateline'><span class='source'>TT</span></p><p>The mole | - | TT | TT",
                "<p><span class='dateline'>ALDHAVEN <span class='source'>TT</span></span></p><p>The mole | ALDHAVEN | TT | ALDHAVEN TT",
                "<p><span class='dateline'>Aldhaven/<span class='source'>TT</span></span> The mole | Aldhaven | TT | Aldhaven/TT",
            })
    void theElementsOfADatelineAreNoParagraph(String lead, String place, String source, String text) {
        Story story = read(ITEM.replace("<p>The mole", lead)).stories().getFirst();
        assertThat(story.copy().body().text()).isEqualTo("The mole is whole again.");
        assertThat(story.copy().dateline()).isEqualTo(new Dateline(place, source, null, text));
    }

    @Test
    void thePlaceOfTheItemFillsADatelineWithoutOne() {
        String file = ITEM.replace(
                        "<p>The mole", "<p><span class='dateline'><span class='source'>TT</span></span></p><p>The mole")
                .replace("\"version\"", "\"located\": \"Aldhaven\", \"version\"");
        assertThat(read(file).stories().getFirst().copy().dateline())
                .isEqualTo(new Dateline("Aldhaven", "TT", null, "TT"));
        assertThat(read(file.replace("dateline", "line"))
                        .stories()
                        .getFirst()
                        .copy()
                        .dateline())
                .isNull();
    }

    @Test
    void aSpanOfADatelineWithinTheCopyStays() {
        Story story = read(ITEM.replace("The mole", "The <span class='dateline'>mole</span>"))
                .stories()
                .getFirst();
        assertThat(story.copy().body().text()).isEqualTo("The mole is whole again.");
        assertThat(story.copy().dateline()).isNull();
    }

    @Test
    void aRenditionMayHaveAUrlInThePlaceOfItsHref() {
        Reading reading = read(with("\"associations\": {\"a\": {\"uri\": \"urn:mole:1\", \"type\": \"picture\","
                + " \"renditions\": {\"big\": {\"url\": \"https://a.example/big.jpg\"}}}}"));
        Picture picture = reading.stories().getFirst().pictures().getFirst();
        assertThat(picture.renditions().getFirst().href()).isEqualTo("https://a.example/big.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"item\": [%s]}",
                "{\"items\": [%s]}",
                "{\"data\": {\"item\": %s}}",
                "{\"newsItem\": %s}",
                "[{\"item\": %s}]",
                "{\"_items\": [%s], \"_meta\": {\"total\": 1}}",
                "{\"status\": \"ok\", \"result\": {\"hits\": [{\"_source\": %s}]}}",
                "{\"uri\": \"https://wire.example/answer\", \"type\": \"feed\", \"items\": [%s]}"
            })
    void anItemIsFoundInAnyContainer(String container) {
        for (String item : new String[] {ITEM, ITEM.replace("\"uri\"", "\"guid\"")}) {
            Reading reading = read(container.formatted(item));
            assertThat(reading.refused()).isEmpty();
            assertThat(reading.stories())
                    .extracting(story -> story.identity().guid())
                    .containsExactly("urn:mole");
        }
        Reading killed = read(container.formatted(ITEM.replace("usable", "canceled")));
        assertThat(killed.stories())
                .extracting(story -> story.rights().status())
                .containsExactly(Status.CANCELED);
    }

    @Test
    void aKillBesideTheItemsOfAContainerIsObeyed() {
        Reading reading =
                read("{\"items\": [" + ITEM + "], \"gone\": [{\"guid\": \"urn:pier\", \"status\": \"canceled\"}]}");
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().status() == Status.CANCELED)
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:pier");
    }

    @Test
    void theDescriptionOfAnItemWithoutATextIsItsSummary() {
        String first = "{\"uri\": \"urn:mole\", \"versioncreated\": \"2026-03-02T08:00:00Z\","
                + " \"headline\": \"Mole mended\", \"description_text\": \"The mole is whole.\"}";
        String second = first.replace(
                "\"description_text\": \"The mole is whole.\"",
                "\"descriptions\": [{\"role\": \"text\", \"value\": \"The mole is whole.\"}]");
        assertThat(read(first).stories().getFirst().copy().summary()).isEqualTo("The mole is whole.");
        assertThat(read(second).stories().getFirst().copy().summary()).isEqualTo("The mole is whole.");
        String text = first.replace("\"headline\"", "\"body_text\": \"It held.\", \"headline\"");
        assertThat(read(text).stories().getFirst().copy().summary()).isNull();
    }

    @Test
    void fieldsOfTwoGenerationsAreReadTogether() {
        Reading reading = read("""
            {"uri": "urn:mole", "type": "text", "pubstatus": "usable", "versionCreated": "2026-03-02T08:00:00Z",
            "headlines": [{"role": "main", "value": "Mole mended"}], "body_html": "<p>It is whole.</p>",
            "subject": [{"name": "Ports"}], "slugline": "Mole",
            "renditions": {"a": {"href": "https://a.example/a"}}}""");
        Story story = reading.stories().getFirst();
        assertThat(reading.notes()).isEmpty();
        assertThat(story.copy().headline()).isEqualTo("Mole mended");
        assertThat(story.copy().body().text()).isEqualTo("It is whole.");
        assertThat(story.about().subjects()).containsExactly(new Subject(null, "Ports"));
    }

    @ParameterizedTest
    @CsvSource({"0,", "10,", "'\"3\"',3", "9,9", "2.0,2", "null,", "'\"high\"',"})
    void onlyAValidUrgencyIsRead(String value, Integer urgency) {
        Reading reading = read(with("\"urgency\": " + value));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories().getFirst().about().urgency()).isEqualTo(urgency);
    }

    @Test
    void aValueOfAnotherTypeIsReadIfItsMeaningIsClear() {
        Story story = story("""
            {"uri": 4711, "version": 3, "type": "Text", "pubstatus": "Usable", "versioncreated": 1772438400,
            "language": ["en"], "headline": ["Mole mended"], "byline": ["Jo Berg", "Bo Lund"], "ednote": ["Adds", "quotes"],
            "keywords": "mole", "subject": {"code": 4, "name": "Ports"}, "place": ["Aldhaven"],
            "body_html": ["<p>It is whole.</p>", "<p>It was not.</p>"], "copyrightholder": {"name": "TW"}}""");
        assertThat(story.identity().guid()).isEqualTo("4711");
        assertThat(story.identity().version()).isEqualTo("3");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.copy().language()).isEqualTo("en");
        assertThat(story.copy().headline()).isEqualTo("Mole mended");
        assertThat(story.credits().byline()).isEqualTo("Jo Berg, Bo Lund");
        assertThat(story.rights().editorNote()).isEqualTo("Adds\nquotes");
        assertThat(story.about().keywords()).containsExactly("mole");
        assertThat(story.about().places()).containsExactly(new Subject(null, "Aldhaven"));
        assertThat(story.copy().body().text()).isEqualTo("It is whole.\nIt was not.");
        assertThat(story.credits().creditLine()).isEqualTo("TW");
    }

    @Test
    void theTimeOfAnItemWithoutAVersionsTimeIsThatOfItsContent() {
        Story story = story(ITEM.replace("versioncreated", "firstcreated"));
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pubstatus\": [\"canceled\"]",
                "\"pubstatus\": \"published\"",
                "\"pubstatus\": 4",
                "\"embargoed\": {}",
                "\"embargoed\": \"\"",
                "\"embargoed\": 1",
                "\"embargoed\": \"2026-03-02T09:00:00\"",
                "\"embargoed\": \"2099-03-02T09:00:00Z\"",
                "\"x_embargo\": \"noon\"",
                "\"embargoDate\": true",
                "\"release-date\": \"2099-01-01\"",
                "\"notBefore\": \"when it rains\"",
                "\"draft\": true",
                "\"status\": \"draft\"",
                "\"state\": \"killed\"",
                "\"published\": false",
                "\"_desk\": {\"visibility\": \"internal\"}",
                "\"ednote\": [\"KILL\"]",
                "\"expires\": [\"soon\"]"
            })
    void stopOrdersOfAnyTypeAndNameAreObeyed(String field) {
        String item = with(field);
        Reading reading =
                read(field.startsWith("\"pubstatus\"") ? item.replaceFirst("\"pubstatus\": \"usable\", ", "") : item);
        assertThat(reading.stories()).noneMatch(NinjsAsItIsSentTest::isShown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"embargoed\": null",
                "\"embargoed\": \"2020-03-02T09:00:00Z\"",
                "\"embargo\": \"\"",
                "\"has_embargo\": false",
                "\"embargo\": []",
                "\"releasedate\": \"2020-01-01\"",
                "\"draft\": false",
                "\"state\": \"NY\"",
                "\"published\": \"2026-03-02T09:00:00Z\"",
                "\"pubstatusNote\": \"canceled\""
            })
    void itemsThatStopNothingAreShown(String field) {
        Story story = read(with(field)).stories().getFirst();
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo() instanceof Embargo.Unclear).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"urn:a\", \"headline\": \"A scene\", \"kind\": \"play\"}",
                "{\"@type\": \"NewsArticle\", \"url\": \"https://a.example/a\", \"headline\": \"A\", \"uri\": \"x\"}",
                "[{\"id\": 1, \"guid\": {\"rendered\": \"https://a.example/?p=1\"}, \"uri\": \"/x\", \"title\": {\"rendered\": \"A\"}}]",
                "{\"results\": [{\"uri\": \"nyt://a\", \"type\": \"Article\", \"title\": \"A\", \"abstract\": \"B\"}]}",
                "{\"status\": \"ok\", \"items\": [{\"guid\": \"a\", \"title\": \"A\", \"content\": \"B\", \"uri\": \"\"}]}",
                "{\"$schema\": \"x\", \"properties\": {\"uri\": {\"type\": \"string\"}, \"headline\": {\"type\": \"string\"}}}"
            })
    void otherJsonIsNotRecognised(String json) {
        Reading reading = read(json);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.pictures()).isEmpty();
        assertThat(reading.refused()).isNotEmpty();
    }

    @Test
    void aStrictReaderRefusesSizesWithFractionsFromTheThirdGenerationOn() {
        String second = """
            {"uri": "urn:a", "type": "picture", "renditions": [{"name": "a", "width": 800.5}]}""";
        assertThat(strict.read(wire(second)).refused()).isEmpty();
        assertThat(strict.read(wire(second.replace("\"type\"", "\"pubStatus\": \"usable\", \"type\"")))
                        .refused())
                .hasSize(1);
    }

    @Test
    void anItemWithoutAnIdIsReadAndNotedButCannotStopAnything() {
        String item = ITEM.replace("\"uri\": \"urn:mole\", ", "");
        Reading reading = read(item);
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.notes()).containsExactly("\"Mole mended\" has no id: no later version can replace it.");
        Reading kill = read(item.replace("usable", "canceled"));
        assertThat(kill.stories()).isEmpty();
        assertThat(kill.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains("names none"));
    }

    @Test
    void anItemThatIsNotCopySaysSo() {
        Reading reading = read(ITEM.replace("\"text\"", "\"video\""));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.notes()).singleElement().asString().contains("urn:mole", "video");
    }

    private static boolean isShown(Story story) {
        Status status = story.rights().status();
        boolean usable = status == null || status == Status.USABLE;
        boolean held = story.rights().embargo() != null;
        return usable && !held && story.copy().headline() != null;
    }

    private static String with(String field) {
        return ITEM.substring(0, ITEM.length() - 1) + ", " + field + "}";
    }

    private Story story(String file) {
        return Objects.requireNonNull(read(file).stories().getFirst());
    }

    private Reading read(String file) {
        assertThat(reader.recognises(wire(file))).isTrue();
        return reader.read(wire(file));
    }

    private static WireFile wire(String file) {
        return new WireFile("a.json", file.getBytes(UTF_8));
    }
}
