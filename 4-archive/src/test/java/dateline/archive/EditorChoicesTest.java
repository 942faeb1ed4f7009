package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Decision.Kind;
import dateline.story.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What editors decide about the Recommended Articles.
class EditorChoicesTest extends DeskFixture {
    private static final String FERRY = Ids.id(Desk.AGENCY, "ferry", 0);
    private static final String MOLE = Ids.id(Desk.AGENCY, "mole", 0);
    private static final String BUOY = Ids.id(Desk.AGENCY, "buoy", 0);

    @Test
    void pinsStandInTheOrderOfTheDecisions() {
        file();
        decide(Kind.PIN, FERRY, MOLE);
        decide(Kind.PIN, FERRY, BUOY);
        decide(Kind.PIN, FERRY, MOLE);
        assertThat(choices(FERRY).pinned()).containsExactly(MOLE, BUOY);
        decide(Kind.UNPIN, FERRY, MOLE);
        decide(Kind.PIN, FERRY, MOLE);
        assertThat(choices(FERRY).pinned()).containsExactly(BUOY, MOLE);
        assertThat(choices(MOLE).pinned()).isEmpty();
    }

    @Test
    void theLaterOfAPinAndABanCounts() {
        file();
        decide(Kind.PIN, FERRY, MOLE);
        decide(Kind.BAN, FERRY, MOLE);
        assertThat(choices(FERRY)).isEqualTo(new EditorChoices(List.of(), Set.of(MOLE), Set.of()));
        decide(Kind.UNPIN, FERRY, MOLE);
        assertThat(choices(FERRY).bans(MOLE)).as("only unban takes a ban back").isTrue();
        decide(Kind.PIN, FERRY, MOLE);
        assertThat(choices(FERRY).pinned()).containsExactly(MOLE);
        assertThat(choices(FERRY).bans(MOLE)).isFalse();
    }

    @Test
    void aBanFromEveryListHoldsInEachUntilItIsTakenBack() {
        file();
        decide(Kind.PIN, FERRY, MOLE);
        decide(Kind.BAN_EVERYWHERE, MOLE);
        assertThat(choices(FERRY).bans(MOLE)).isTrue();
        assertThat(choices(BUOY).bans(MOLE)).isTrue();
        decide(Kind.UNBAN_EVERYWHERE, MOLE);
        assertThat(choices(BUOY).bans(MOLE)).isFalse();
        assertThat(choices(FERRY).pinned()).containsExactly(MOLE);
    }

    @Test
    void aStoryIsNeverPinnedToItself() {
        file();
        decide(Kind.PIN, FERRY, FERRY);
        assertThat(choices(FERRY).pinned()).isEmpty();
    }

    @Test
    void theChangeNamesTheStoryWhosePagesAreOutOfDate() {
        file();
        desk.changes.clear();
        decide(Kind.PIN, FERRY, MOLE);
        decide(Kind.PIN, FERRY, MOLE);
        assertThat(desk.changes)
                .singleElement()
                .satisfies(change -> assertThat(change.stories()).containsExactly(FERRY));
        desk.changes.clear();
        decide(Kind.BAN_EVERYWHERE, MOLE);
        assertThat(desk.changes)
                .singleElement()
                .satisfies(change -> assertThat(change.stories()).containsExactly(MOLE));
    }

    /// A killed story that is announced again would look as if it had been killed again.
    @Test
    void aStoryThatReadersDoNotSeeIsNotAnnounced() {
        file();
        decide(Kind.KILL, FERRY);
        desk.changes.clear();
        decide(Kind.PIN, FERRY, MOLE);
        decide(Kind.BAN_EVERYWHERE, FERRY);
        assertThat(desk.changes).isEmpty();
        assertThat(choices(FERRY).pinned()).containsExactly(MOLE);
    }

    @Test
    void aMergedStoryHandsItsChoicesOn() {
        file();
        desk.file("other", 1);
        decide(Kind.PIN, FERRY, BUOY);
        decide(Kind.BAN, MOLE, BUOY);
        decide(Kind.PIN, MOLE, Ids.id(Desk.AGENCY, "other", 0));
        decide(Kind.PIN, BUOY, MOLE);
        decide(Kind.PIN, FERRY, MOLE);
        desk.file("joined", 1, draft -> draft.evolvedFrom.addAll(List.of("ferry", "mole")));
        String joined = desk.archive.read(snapshot -> ((Lookup.Moved)
                        snapshot.lookup(snapshot.lookup(FERRY) instanceof Lookup.Moved ? FERRY : MOLE))
                .article()
                .id());
        assertThat(choices(joined).pinned()).containsExactly(Ids.id(Desk.AGENCY, "other", 0));
        assertThat(choices(joined).banned()).as("the later decision").containsExactly(BUOY);
        assertThat(choices(BUOY).pinned()).containsExactly(joined);
    }

    @Test
    void choicesAreKeptWhenTheArchiveIsOpenedAgain() {
        file();
        decide(Kind.PIN, FERRY, MOLE);
        desk.close();
        desk = new Desk(folder);
        assertThat(choices(FERRY).pinned()).containsExactly(MOLE);
    }

    @Test
    void aStoryThatWaitsMayBePinned() {
        file();
        desk.file("held", 1, draft -> draft.status = Status.WITHHELD);
        decide(Kind.PIN, FERRY, Ids.id(Desk.AGENCY, "held", 0));
        assertThat(choices(FERRY).pinned()).hasSize(1);
    }

    private void file() {
        desk.file("ferry", 1);
        desk.file("mole", 1);
        desk.file("buoy", 1);
    }

    private void decide(Kind kind, String story, String... others) {
        desk.decide(new Decision(kind, story, "an editor", List.of(others)));
    }

    private EditorChoices choices(String story) {
        return desk.archive.read(snapshot -> snapshot.editorChoices(story));
    }
}
