package dateline.formats.ap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApMediaReaderTest {
    private static final String APART = "\"renditions\": {\"nitf\": {\"href\": \"https://api.lantern.example/0123\"}}";

    private final ApMediaReader reader = new ApMediaReader();

    @Test
    void aFeedPageGivesItsItemsAndRefusesTheOneThatIsMissing() {
        Reading page = page();
        assertThat(page.format()).isEqualTo("AP Media API");
        assertThat(page.stories()).hasSize(1);
        assertThat(page.pictures()).hasSize(1);
        assertThat(page.refused())
                .containsExactly(new Refusal("/data/items/3", "There is no \"item\" here. Ask AP again."));
        assertThat(page.notes()).singleElement().asString().contains("its kind is \"video\"");
    }

    @Test
    void authorsAndTimesComeFromTheItem() {
        Story story = page().stories().getFirst();
        assertThat(story.identity().guid()).isEqualTo("0f0e0d0c0b0a09080706050403020100");
        assertThat(story.identity().version()).isEqualTo("2");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-04T05:00:00Z"));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-04-04T00:00:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isNull();
        assertThat(story.copy().language()).isEqualTo("en");
        assertThat(story.about().urgency()).isEqualTo(3);
        assertThat(story.origin().published()).isNull();
        assertThat(story.identity().correction()).isFalse();
        assertThat(story.origin().link()).isEqualTo("https://lantern.example/ferry");
        assertThat(story.identity().evolvedFrom()).isEmpty();
    }

    @Test
    void theItemsLinesComeBeforeTheTexts() {
        Story story = page().stories().getFirst();
        assertThat(story.copy().headline()).isEqualTo("Ferry runs aground off Quillmouth; all 41 aboard safe");
        assertThat(story.about().slug()).isEqualTo("IS--Ferry Aground, 2nd Ld-Writethru");
        assertThat(story.copy().summary()).isEqualTo("A ferry with 41 people ran aground.");
        assertThat(story.credits().byline()).isEqualTo("ODA KVIST, Bram Tollow");
        assertThat(story.rights().editorNote()).isEqualTo("Eds: UPDATES: With harbor master's comment.");
        assertThat(story.rights().usageTerms()).isEqualTo("For editorial use only.\nNot for the Nearer Isles.");
        assertThat(story.credits().creditLine()).isEqualTo("Copyright 2026 The Lantern Press. All rights reserved.");
    }

    @Test
    void subjectsAreKeptWithTheirScheme() {
        Story story = page().stories().getFirst();
        assertThat(story.about().category()).isEqualTo("i");
        assertThat(story.about().keywords()).containsExactly("Ferry Aground", "shipping");
        assertThat(story.about().subjects())
                .containsExactly(
                        new Subject("category:i", "International"),
                        new Subject("category:n", "n"),
                        new Subject("http://cv.ap.org/id/c0ffee", "Shipping"));
        assertThat(story.about().places()).containsExactly(new Subject("http://cv.ap.org/id/beef01", "Quillmouth"));
    }

    @Test
    void theNitfInItIsItsText() {
        Story story = page().stories().getFirst();
        assertThat(story.copy().body().html())
                .isEqualTo("<p>A ferry ran aground on a <em>sandbank</em> on Wednesday.</p>\n"
                        + "<p>All 41 people are safe.</p>");
        Dateline dateline = Objects.requireNonNull(story.copy().dateline());
        assertThat(dateline.place()).isEqualTo("QUILLMOUTH, Farther Isles");
        assertThat(dateline.source()).isEqualTo("AP");
        assertThat(story.credits().contributors()).containsExactly("Nils Rook");
    }

    @Test
    void linkedPicturesStandInApsOrderAndLeaveTheRestToTheirOwnItems() {
        List<Picture> pictures = page().stories().getFirst().pictures();
        assertThat(pictures).extracting(Picture::guid).containsExactly("aa01", "aa02", "aa10");
        assertThat(pictures.getFirst()).isEqualTo(new Picture("aa01", null, null, null, null, List.of()));
    }

    @Test
    void aPictureIsReadWhole() {
        assertThat(page().pictures().getFirst())
                .isEqualTo(new PictureItem(
                        new Picture(
                                "00112233445566778899aabbccddeeff",
                                null,
                                "Passengers leave a ferry off Quillmouth on Wednesday, March 4, 2026.",
                                "AP Photo/Ada Quill",
                                "For editorial use only.",
                                List.of(new Rendition(
                                        "main",
                                        "https://api.example/00112233.0/download?role=main",
                                        3000,
                                        2000,
                                        "image/jpeg"))),
                        "0",
                        Instant.parse("2026-03-04T04:30:00Z"),
                        Status.USABLE,
                        null));
    }

    @Test
    void aPictureWithoutACreditLineIsItsPhotographers() {
        Reading reading = item("""
                "type": "picture", "photographer": {"name": "Ada Quill"}, "provider": "AP", "headline": "A ferry" """);
        Picture picture = reading.pictures().getFirst().picture();
        assertThat(picture.credit()).isEqualTo("Ada Quill/AP");
        assertThat(picture.caption()).isEqualTo("A ferry");
    }

    @Test
    void anItemWithoutTextIsAHeadline() {
        Story story = story("""
                "type": "text", "version": 1, "headline": "To come"
                """);
        assertThat(story.copy().body().isEmpty()).isTrue();
        assertThat(story.copy().headline()).isEqualTo("To come");
        assertThat(story.rights().status()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body_xhtml", "body_html", "body_text", "body_nitf"})
    void textIsReadInEveryForm(String field) {
        Story story = story("\"" + field
                + "\": \"<p>SANDHAVEN (AP) — Calm.</p>\""
                        .replace(field.equals("body_text") ? "<p>" : "", "")
                        .replace(field.equals("body_text") ? "</p>" : "", ""));
        assertThat(story.copy().body().html()).isEqualTo("<p>Calm.</p>");
        assertThat(Objects.requireNonNull(story.copy().dateline()).text()).isEqualTo("SANDHAVEN (AP)");
    }

    @Test
    void aStoryWithABrokenOrMissingTextIsNotAFlash() {
        Reading broken = item("\"headline\": \"Still here\", \"body_nitf\": \"<nitf><body>\"");
        assertThat(broken.stories()).isEmpty();
        assertThat(broken.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.where()).isEqualTo("0123");
            assertThat(refusal.reason()).startsWith("The text in \"body_nitf\" cannot be read (line 1, column");
        });
        Reading apart = item("\"headline\": \"Still here\", " + APART);
        assertThat(apart.stories()).isEmpty();
        assertThat(apart.refused().getFirst().reason()).startsWith("The item came without its text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld"})
    void aStopOrderNeedsNoText(String pubstatus) {
        Reading reading = item("\"pubstatus\": \"" + pubstatus + "\", " + APART);
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usable     | []                  | USABLE",
                "embargoed  | []                  | USABLE",
                "withheld   | []                  | WITHHELD",
                "canceled   | []                  | CANCELED",
                "Canceled   | ['Writethru']       | CANCELED",
                "usable     | ['Lead', 'Kill']    | CANCELED",
                "usable     | ['Elimination']     | CANCELED",
                "usable     | ['Withhold']        | WITHHELD",
                "usable     | ['Disregard']       | WITHHELD",
                "withheld   | ['Kill']            | CANCELED"
            })
    void notPubstatusAloneSaysWhetherAnItemMayBeShown(String pubstatus, String types, Status status) {
        Story story =
                story("\"pubstatus\": \"%s\", \"editorialtypes\": %s".formatted(pubstatus, types.replace('\'', '"')));
        assertThat(story.rights().status()).isEqualTo(status);
    }

    @Test
    void copyForEditorsOnlyIsWithheldAndReported() {
        Reading advisory = item("\"pubstatus\": \"usable\", \"signals\": [\"APWhollyOwned\"]");
        assertThat(advisory.stories().getFirst().rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(advisory.notes())
                .containsExactly("0123: AP sends this to editors only: its \"signals\" do not say \"newscontent\"."
                        + " It is withheld.");
        assertThat(story("\"pubstatus\": \"usable\"").rights().status()).isEqualTo(Status.USABLE);
    }

    @Test
    void anUnknownStatusIsRefusedAndHoldsTheEarlierVersion() {
        Reading reading = item("\"pubstatus\": \"perhaps\"");
        assertThat(reading.stories())
                .extracting(story -> story.rights().embargo())
                .containsExactly(new Embargo.Unclear("status perhaps"));
        assertThat(reading.refused().getFirst().reason()).startsWith("The item's \"pubstatus\" is \"perhaps\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "audio", "complex"})
    void onlyKillsOfFilmsSoundAndListsAreRead(String type) {
        String fields = "\"type\": \"%s\", \"headline\": \"Ferry\"".formatted(type);
        assertThat(item(fields).stories()).isEmpty();
        assertThat(story(fields + ", \"pubstatus\": \"canceled\"").rights().status())
                .isEqualTo(Status.CANCELED);
    }

    @Test
    void anEmbargoHoldsUntilItsTime() {
        assertThat(story("\"embargoed\": \"2026-05-06T07:08:09Z\", \"pubstatus\": \"embargoed\"")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-05-06T07:08:09Z")));
        assertThat(story("\"embargoed\": \"Sunday papers\"").rights().embargo())
                .isEqualTo(new Embargo.Unclear("Sunday papers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pubstatus\": \"embargoed\"", "\"editorialtypes\": [\"HoldForRelease\"]"})
    void aHoldWithoutATimeHolds(String field) {
        assertThat(story(field).rights().embargo()).isEqualTo(new Embargo.Unclear("Hold for release, without a time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"editorialtypes\": [\"Correction\"]",
                "\"editorialtypes\": [\"Corrective\"]",
                "\"ednote\": \"Eds: CORRECTS name of ship.\""
            })
    void aCorrectionIsMarked(String field) {
        assertThat(story(field).identity().correction()).isTrue();
        assertThat(story("\"editorialtypes\": [\"Lead\"]").identity().correction())
                .isFalse();
    }

    @Test
    void theReplacedItemIsKept() {
        assertThat(story("\"evolvedfrom\": [\"older\", \"oldest\"]").identity().evolvedFrom())
                .containsExactly("older", "oldest");
    }

    @Test
    void theIdIsReadFromTheAddressIfAltidsAreMissing() {
        Reading reading = read("""
                {"api_version": "2.2", "data": {"item": {
                  "uri": "https://api.example/media/v/content/0123456789abcdef0123456789ABCDEF?et=1", "headline": "A"}}}""");
        assertThat(reading.stories().getFirst().identity().guid()).isEqualTo("0123456789abcdef0123456789ABCDEF");
    }

    @Test
    void anItemWithoutAnyIdIsRefused() {
        Reading reading = read("{\"api_version\": \"2.2\", \"data\": {\"item\": {\"headline\": \"A\"}}}");
        assertThat(reading.refused())
                .containsExactly(new Refusal(
                        "/data/item", "The item names no id in \"altids\". Ask AP for it with all its fields."));
    }

    @Test
    void anItemCutOutOfItsEnvelopeIsReadToo() {
        String text = "{\"item\": {\"altids\": {\"itemid\": \"0123\"}, \"headline\": \"A\"}}";
        assertThat(reader.recognises(file(text))).isTrue();
        assertThat(read(text).stories().getFirst().identity().guid()).isEqualTo("0123");
    }

    @Test
    void anEmptyPageIsNotedAndNotRefused() {
        Reading reading =
                read("{\"api_version\": \"2.2\", \"data\": {\"items\": [], \"next_page\": \"https://a.example\"}}");
        assertThat(reading)
                .isEqualTo(new Reading("AP Media API", List.of(), List.of(), List.of())
                        .withNote("The answer has no items."));
    }

    @Test
    void anErrorOfTheApiIsReported() {
        String text = "{\"api_version\": \"2.2\", \"error\": {\"status\": 403, \"message\": \"no\"}}";
        assertThat(reader.recognises(file(text))).isTrue();
        assertThat(read(text).refused().getFirst().where()).isEqualTo("/error");
    }

    @Test
    void anAnswerThatWasCutOffSaysWhere() throws IOException {
        byte[] whole = fixture();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(reader.recognises(new WireFile("half", half))).isTrue();
        assertThat(reader.read(new WireFile("half", half)).refused().getFirst().where())
                .startsWith("line ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"urn:1\", \"altids\": {\"itemid\": \"1\"}, \"data\": {}}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
                "[{\"api_version\": \"2.2\"}]",
                "{\"text\": \"say \\\"api_version\\\" twice\"}",
                "not JSON \"api_version\""
            })
    void jsonOfOthersIsNotRecognised(String text) {
        assertThat(reader.recognises(file(text))).isFalse();
    }

    private Reading page() {
        try {
            WireFile file = new WireFile("feed.json", fixture());
            assertThat(reader.recognises(file)).isTrue();
            return reader.read(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] fixture() throws IOException {
        try (var in = ApMediaReaderTest.class.getResourceAsStream("/ap/feed-page.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private Story story(String fields) {
        return item(fields).stories().getFirst();
    }

    private Reading item(String fields) {
        return read(
                "{\"api_version\": \"3\", \"data\": {\"item\": {\"altids\": {\"itemid\": \"0123\"}, " + fields + "}}}");
    }

    private Reading read(String text) {
        return reader.read(file(text));
    }

    private static WireFile file(String text) {
        return new WireFile("a", text.getBytes(UTF_8));
    }
}
