package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Status;
import org.junit.jupiter.api.Test;

/// Revisions that change only how a story may be used, not its content.
class ManagementRevisionTest extends DeskFixture {
    /// NewsML 1.2: a revision may contain nothing but management data.
    @Test
    void aRevisionWithoutContentReleasesAHeldStoryInAnyOrder() {
        revision("first", 1, Status.WITHHELD, false);
        assertThat(desk.headlines()).isEmpty();
        revision("first", 2, Status.USABLE, true);
        assertThat(desk.headlines()).containsExactly("first");
        revision("last", 2, Status.USABLE, true);
        revision("last", 1, Status.WITHHELD, false);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("first", "last");

        revision("first", 3, Status.WITHHELD, true);
        assertThat(desk.headlines()).containsExactly("last");
        revision("first", 4, Status.USABLE, false);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("first", "last");
    }

    private void revision(String guid, int version, Status status, boolean managementAlone) {
        desk.file(guid, version, draft -> {
            draft.status = status;
            draft.managementAlone = managementAlone;
            draft.headline = managementAlone ? null : guid;
            draft.body = managementAlone ? Body.EMPTY : draft.body;
        });
    }
}
