package dateline.formats.ap;

import static dateline.formats.ap.ApMediaAnswers.file;
import static dateline.formats.ap.ApMediaAnswers.fixture;
import static dateline.formats.ap.ApMediaAnswers.page;
import static dateline.formats.ap.ApMediaAnswers.read;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole answers of the API: pages of items, single items, errors, what is cut off.
class ApMediaPageTest {
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
    void anItemCutOutOfItsEnvelopeIsReadToo() {
        String text = "{\"item\": {\"altids\": {\"itemid\": \"0123\"}, \"headline\": \"A\"}}";
        assertThat(reader.recognises(file(text))).isTrue();
        assertThat(read(text).stories().getFirst().identity().guid()).isEqualTo("0123");
    }

    @Test
    void anItemWithoutAnyIdIsRefused() {
        Reading reading = read("{\"api_version\": \"2.2\", \"data\": {\"item\": {\"headline\": \"A\"}}}");
        assertThat(reading.refused())
                .containsExactly(new Refusal(
                        "/data/item", "The item names no id in \"altids\". Ask AP for it with all its fields."));
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
}
