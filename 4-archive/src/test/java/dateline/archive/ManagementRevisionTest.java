package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.util.function.Consumer;
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

    @Test
    void aManagementOnlyRevisionActsOnItsOwnContent() {
        desk.file("urn:a", 1);
        management("urn:a", 2, draft -> draft.embargo = new Embargo.Until(desk.now.plus(DAY)));
        assertThat(desk.headlines()).isEmpty();
        management("urn:a", 3, draft -> {});
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        desk.file("urn:a", 4, draft -> draft.embargo = new Embargo.Until(desk.now.plus(DAY)));
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        management("urn:a", 5, draft -> draft.embargo = new Embargo.Until(desk.now.plus(DAY)));
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        management("urn:a", 6, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).isEmpty();
    }

    private void revision(String guid, int version, Status status, boolean managementAlone) {
        desk.file(guid, version, draft -> {
            draft.status = status;
            draft.managementAlone = managementAlone;
            draft.headline = managementAlone ? null : guid;
            draft.body = managementAlone ? Body.EMPTY : draft.body;
        });
    }

    private void management(String guid, int version, Consumer<StoryDraft> change) {
        desk.file(guid, version, draft -> {
            draft.managementAlone = true;
            draft.headline = null;
            draft.body = Body.EMPTY;
            change.accept(draft);
        });
    }
}
