package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Lengths;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongCopyTest {
    @TempDir
    Path folder;

    @Test
    void aTextThatIsTooLongForAPageWaitsForAnEditor() {
        String text = "x".repeat(Lengths.BODY + 1);
        try (Desk desk = new Desk(folder)) {
            desk.file("urn:long", 1, draft -> draft.body = new Body("<p>" + text + "</p>", text));
            assertThat(desk.headlines()).isEmpty();
            HeldStory held = desk.archive.held(9).getFirst();
            assertThat(held.hold()).isEqualTo(Hold.TOO_LONG);
            desk.decide(new Decision(Decision.Kind.RELEASE, held.id(), "the whole report, wanted"));
            assertThat(desk.headlines()).containsExactly("urn:long v1");
        }
    }

    @Test
    void copyOfManyEmptyParagraphsWaitsForAnEditorToo() {
        String html = "<p>x</p>".repeat(100_000);
        try (Desk desk = new Desk(folder)) {
            desk.file("urn:long", 1, draft -> draft.body = new Body(html, "x\n".repeat(100_000)));
            assertThat(desk.archive.held(9)).extracting(HeldStory::hold).containsExactly(Hold.TOO_LONG);
        }
    }
}
