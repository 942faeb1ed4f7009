package dateline.formats.ap;

import static dateline.formats.ap.ApMediaAnswers.APART;
import static dateline.formats.ap.ApMediaAnswers.item;
import static dateline.formats.ap.ApMediaAnswers.page;
import static dateline.formats.ap.ApMediaAnswers.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text of an item, and its pictures.
class ApMediaCopyTest {
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
    void aBylineMayHaveItsTitleApart() {
        Story story = story(
                "\"bylines\": [{\"by\": \"By ADA QUILL\", \"title\": \"AP Ports Writer\"}, {\"by\": \"BO BERG\"}]");
        assertThat(story.credits().byline()).isEqualTo("ADA QUILL, AP Ports Writer, BO BERG");
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
}
