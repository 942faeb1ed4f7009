package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenceEndTest extends DeskFixture {
    @Test
    void aStoryLeavesEveryListWhenItsLicenceEnds() {
        Instant end = desk.now.plus(Duration.ofHours(2));
        desk.file("urn:a", 1, draft -> draft.expires = end);
        String id = desk.only().id();
        desk.now = end.minusSeconds(1);
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).hasSize(1);
        desk.changes.clear();
        desk.now = end;
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.seen.lookup(id)).isInstanceOf(Lookup.Expired.class);
        assertThat(desk.changes).hasSize(1);
    }

    @Test
    void aLongerLicenceBringsAStoryBack() {
        desk.file("urn:a", 1, draft -> draft.expires = desk.now.plusSeconds(10));
        desk.now = desk.now.plusSeconds(600);
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
        desk.file("urn:a", 2, draft -> draft.expires = desk.now.plus(Duration.ofDays(9)));
        assertThat(desk.headlines()).containsExactly("urn:a v2");
    }

    @Test
    void aPictureLeavesItsStoryWhenItsLicenceEndsAndTheChangeIsAnnounced() {
        Instant end = desk.now.plus(Duration.ofHours(1));
        Picture free = Desk.picture(null, "free.jpg");
        Picture bound = new Picture(null, null, "A quay", "Tidewater", "until tonight", end, free.renditions());
        desk.file("urn:a", 1, draft -> draft.pictures.addAll(List.of(free, bound)));
        assertThat(desk.only().pictures()).hasSize(2);
        desk.changes.clear();
        desk.now = end;
        desk.archive.liftDue().join();
        assertThat(desk.only().pictures())
                .extracting(shown -> shown.picture().caption())
                .containsExactly("A harbour");
        assertThat(desk.changes).hasSize(1);
    }

    @Test
    void anUpdateThatWaitsAndEndsTheRightEndsItForTheShownVersion() {
        desk.file("urn:a", 1);
        Instant end = desk.now.plusSeconds(600);
        desk.file("urn:a", 2, draft -> {
            draft.embargo = new Embargo.Until(desk.now.plus(DAY));
            draft.expires = end;
        });
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        lift(end);
        assertThat(desk.headlines()).isEmpty();
        desk.file("urn:a", 3, draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aVersionWhoseRightHasEndedLeavesTheHistoryAtItsTime() {
        Instant end = desk.now.plus(DAY);
        desk.file("urn:a", 1, draft -> draft.expires = end);
        desk.file("urn:a", 2);
        assertThat(history()).containsExactly("2", "1");
        desk.changes.clear();
        lift(end);
        assertThat(history()).isEmpty();
        assertThat(desk.changes).hasSize(1);
    }
}
