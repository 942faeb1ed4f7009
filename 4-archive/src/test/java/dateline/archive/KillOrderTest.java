package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions that order a kill in words, but not in their status.
class KillOrderTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.file("a", 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void earlierVersionsAreNotShownEither() {
        order("MANDATORY KILL: a v1");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(9))
                .singleElement()
                .extracting(HeldStory::reason)
                .isEqualTo("Its supplier may have withdrawn it. It says: MANDATORY KILL: a v1");
    }

    @Test
    void anEditorMayReleaseAHeldStory() {
        order("KILL: a new film");
        String id = desk.archive.held(9).getFirst().id();
        desk.decide(new Decision(Decision.Kind.RELEASE, id, "Ada Lund: it is a film"));
        assertThat(desk.headlines()).containsExactly("KILL: a new film");
    }

    @Test
    void aLaterVersionShowsTheStoryAgain() {
        order("KILL: a v1");
        desk.file("a", 3);
        assertThat(desk.headlines()).containsExactly("a v3");
    }

    @Test
    void anUnclearEmbargoLeavesTheShownVersion() {
        order("after the speech");
        assertThat(desk.headlines()).containsExactly("a v1");
    }

    private void order(String words) {
        desk.file("a", 2, draft -> {
            draft.headline = words;
            draft.embargo = new Embargo.Unclear(words);
        });
    }
}
