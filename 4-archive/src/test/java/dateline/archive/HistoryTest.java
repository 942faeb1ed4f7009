package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import org.junit.jupiter.api.Test;

/// The history of a story has only versions that readers saw.
class HistoryTest extends DeskFixture {
    @Test
    void theHistoryHasTheShownVersionsInOrder() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 3);
        desk.file("urn:a", 2);
        desk.file("urn:a", 4, draft -> draft.embargo = new Embargo.Until(desk.now.plusSeconds(1)));
        desk.now = desk.now.plusSeconds(60);
        desk.archive.liftDue().join();
        assertThat(desk.seen.history(desk.only().id()))
                .extracting(edition -> edition.story().identity().version())
                .containsExactly("4", "3", "1");
    }
}
