package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions with an unknown word as their status.
class UnclearStatusTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status ", "pubstatus ", "management-status "})
    void theReasonNamesTheStatusField(String field) {
        held(field + "annulé");
        assertThat(desk.archive.held(9))
                .singleElement()
                .extracting(HeldStory::reason)
                .isEqualTo("Its status cannot be understood. It says: " + field + "annulé");
    }

    @Test
    void anEmbargoThatSpeaksOfAStatusIsAnEmbargo() {
        held("until the status is known");
        assertThat(desk.archive.held(9)).extracting(HeldStory::hold).containsExactly(Hold.EMBARGO_UNCLEAR);
    }

    @Test
    void anEditorMayReleaseAHeldStory() {
        held("status annulé");
        String id = desk.archive.held(9).getFirst().id();
        desk.decide(new Decision(Decision.Kind.RELEASE, id, "Ada Lund: the agency says that it stands"));
        assertThat(desk.headlines()).containsExactly("a v1");
    }

    private void held(String words) {
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Unclear(words));
    }
}
