package dateline.archive;

import static dateline.archive.RuleDrafts.held;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @Test
    void aVersionHeldByARuleIsInNoHistory() {
        rules(held("libel"));
        desk.file("urn:a", 1);
        String id = desk.only().id();
        desk.file("urn:a", 2, draft -> draft.usageTerms = "libel");
        assertThat(desk.only().headline()).isEqualTo("urn:a v1");
        assertThat(desk.archive.held(9))
                .extracting(HeldStory::id, HeldStory::hold)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, Hold.EDITOR));
        assertThat(desk.archive.held(9).getFirst().story().identity().version()).isEqualTo("2");
        desk.file("urn:a", 3);
        assertThat(desk.archive.held(9)).isEmpty();
        assertThat(history()).containsExactly("3", "1");
    }

    @Test
    void aReleaseShowsOnlyTheNewestVersion() {
        rules(held("libel"));
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.usageTerms = "libel");
        desk.file("urn:a", 3, draft -> draft.usageTerms = "libel");
        desk.decide(new Decision(Decision.Kind.RELEASE, desk.only().id(), "an editor"));
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        assertThat(history()).containsExactly("3", "1");
    }

    @Test
    void copyThatWaitedUnderASuppliersTermsIsInNoHistoryAfterItsRelease() {
        desk.close();
        desk = new Desk(folder.resolve("terms"), List.of(), new SupplierTerms("news", false));
        desk.file("urn:a", 1);
        desk.file("urn:a", 2);
        desk.decide(new Decision(
                Decision.Kind.RELEASE, desk.archive.held(9).getFirst().id(), "an editor"));
        desk.file("urn:a", 3);
        assertThat(history()).containsExactly("3", "2");
    }

    @Test
    void aLateOlderVersionIsNeverShown() {
        embargoed("urn:a", 2, DAY);
        desk.file("urn:a", 1);
        assertThat(desk.headlines()).isEmpty();
        desk.file("urn:a", 3);
        desk.file("urn:a", 2, draft -> draft.headline = "late");
        assertThat(history()).isEmpty();
    }

    @Test
    void mergedStoriesHaveAllTheirShownVersionsInTheHistory() {
        desk.file("urn:a", 1);
        desk.file("urn:b", 1);
        embargoed("urn:b", 2, DAY);
        desk.file("urn:b", 3);
        desk.file("urn:c", 1, draft -> draft.evolvedFrom.addAll(List.of("urn:a", "urn:b")));
        assertThat(desk.only().headline()).isEqualTo("urn:c v1");
        assertThat(desk.seen.history(desk.only().id()))
                .extracting(edition -> edition.story().copy().headline())
                .containsExactly("urn:c v1", "urn:b v3", "urn:b v1", "urn:a v1");
    }

    @Test
    void theHistoryOmitsCaptionsOfHiddenPictures() {
        desk.file(
                "urn:a",
                1,
                draft -> draft.pictures.addAll(
                        List.of(Desk.picture("urn:held", "held.jpg"), Desk.picture("urn:free", "free.jpg"))));
        PictureItem held = new PictureItem(
                Desk.picture("urn:held", "held.jpg"), "1", null, null, new Embargo.Until(desk.now.plus(DAY)));
        desk.send(Desk.AGENCY, "held.json", Desk.reading(List.of(), List.of(held)), null);
        desk.file(
                "urn:a",
                2,
                draft -> draft.pictures.addAll(
                        List.of(Desk.picture("urn:held", "held.jpg"), Desk.picture("urn:free", "free.jpg"))));
        assertThat(pictures()).containsExactly(List.of("urn:free"), List.of("urn:free"));
        lift(desk.now.plus(DAY));
        assertThat(pictures())
                .as("the older one was never shown with it")
                .containsExactly(List.of("urn:held", "urn:free"), List.of("urn:free"));
        PictureItem kill = new PictureItem(Desk.picture("urn:free", "free.jpg"), "2", null, Status.CANCELED, null);
        desk.send(Desk.AGENCY, "kill.json", Desk.reading(List.of(), List.of(kill)), null);
        assertThat(pictures()).containsExactly(List.of("urn:held"), List.of());
    }

    @Test
    void aReplayOfDispatchesAndDecisionsGivesTheSameHistory() {
        List<String> first = night(true);
        desk.close();
        desk = new Desk(folder.resolve("again"));
        assertThat(night(false)).isEqualTo(first).isNotEmpty();
    }

    /// @param lifts whether due embargoes are lifted between the dispatches, as in operation but not
    /// in a replay
    private List<String> night(boolean lifts) {
        desk.file("urn:a", 1);
        String id = desk.only().id();
        Instant end = embargoed("urn:a", 2, Duration.ofMinutes(10));
        desk.now = end.plusSeconds(30);
        if (lifts) {
            desk.archive.liftDue().join();
        }
        desk.decide(new Decision(Decision.Kind.RELEASE, id, "an editor"));
        embargoed("urn:a", 3, Duration.ofMinutes(10));
        desk.file("urn:a", 4);
        return desk.seen.history(desk.only().id()).stream()
                .map(edition ->
                        edition.since() + " " + edition.story().identity().version())
                .toList();
    }

    private List<List<@Nullable String>> pictures() {
        return desk.seen.history(desk.only().id()).stream()
                .map(edition -> edition.story().pictures().stream()
                        .<@Nullable String>map(Picture::guid)
                        .toList())
                .toList();
    }
}
