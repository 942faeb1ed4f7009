package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorDecisionTest extends DeskFixture {
    @Test
    void onlyAnEditorRevivesWhatWasKilledAndALaterKillKillsAgain() {
        desk.file("urn:a", 1);
        String id = desk.only().id();
        desk.file("urn:a", 2, draft -> draft.status = Status.CANCELED);
        desk.file("urn:a", 3);
        assertThat(desk.headlines()).isEmpty();
        decide(Decision.Kind.REVIVE, id);
        assertThat(desk.headlines()).containsExactly("urn:a v3");
        desk.file("urn:a", 4, draft -> draft.status = Status.CANCELED);
        assertThat(desk.seen.lookup(id)).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void aRevivedStoryWithOnlyAKillShowsNothing() {
        desk.file("urn:a", 2, draft -> draft.status = Status.CANCELED);
        decide(Decision.Kind.REVIVE, Ids.id(Desk.AGENCY, "urn:a", 0));
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void anEditorKillsByAnOldId() {
        desk.file("urn:a", 1);
        String old = desk.only().id();
        desk.file("urn:b", 1);
        desk.file("urn:c", 1, draft -> draft.evolvedFrom.addAll(List.of("urn:a", "urn:b")));
        decide(Decision.Kind.KILL, old);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void versionsFromBeforeAKillAreInNoHistoryAfterARevival() {
        desk.file("urn:a", 1);
        String id = desk.only().id();
        desk.decide(new Decision(Decision.Kind.KILL, id, "an editor"));
        desk.file("urn:a", 2);
        desk.decide(new Decision(Decision.Kind.REVIVE, id, "an editor"));
        assertThat(desk.only().headline()).isEqualTo("urn:a v2");
        assertThat(history()).isEmpty();
        embargoed("urn:a", 3, DAY);
        assertThat(desk.only().headline()).isEqualTo("urn:a v2");
    }

    @Test
    void theRevivalOfAStoryWhoseUpdateWaitsShowsNothing() {
        desk.file("urn:a", 1);
        String id = desk.only().id();
        embargoed("urn:a", 2, DAY);
        desk.decide(new Decision(Decision.Kind.KILL, id, "an editor"));
        desk.decide(new Decision(Decision.Kind.REVIVE, id, "an editor"));
        assertThat(desk.headlines()).isEmpty();
    }
}
