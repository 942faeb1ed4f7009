package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTest {
    @Test
    void whatIsShortStaysAsItIs() {
        assertThat(Lengths.cut("One two", 9)).isEqualTo("One two");
        assertThat(Lengths.cut(null, 9)).isNull();
    }

    @Test
    void whatIsLongIsCutAtABlankAndNeverWithinACharacter() {
        assertThat(Lengths.cut("One two three", 9)).isEqualTo("One two …");
        assertThat(Lengths.cut("\uD83D\uDE0A".repeat(10), 9)).isEqualTo("\uD83D\uDE0A".repeat(3) + " …");
    }

    /// A headline of two megabytes made a front page of four.
    @Test
    void aHeadlineOfMegabytesIsCutToWhatAPageCanBear() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "long ".repeat(400_000);
        draft.byline = "long ".repeat(400_000);
        draft.editorNote = "long ".repeat(400_000);
        for (int i = 0; i < 2_000; i++) {
            draft.keywords.add(i + "long".repeat(1_000));
        }
        draft.pictures.add(new Picture(null, "long ".repeat(400_000), "long ".repeat(400_000), null, null, List.of()));
        Story story = draft.story();
        assertThat(story.headline()).hasSizeLessThanOrEqualTo(500).endsWith("long …");
        assertThat(story.byline()).hasSizeLessThanOrEqualTo(300);
        assertThat(story.editorNote()).hasSizeLessThanOrEqualTo(5_000);
        assertThat(story.keywords()).hasSize(500).allMatch(word -> word.length() <= 300);
        assertThat(story.pictures().getFirst().caption()).hasSizeLessThanOrEqualTo(5_000);
    }
}
