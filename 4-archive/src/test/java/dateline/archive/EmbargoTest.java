package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.PictureItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoTest extends DeskFixture {
    @Test
    void anEmbargoHoldsAndLiftsAtItsTime() {
        Instant end = desk.now.plus(Duration.ofHours(2));
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Until(end));
        assertThat(desk.headlines()).isEmpty();
        desk.now = end.minusNanos(1_000);
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
        desk.now = end.plusSeconds(5);
        desk.archive.liftDue().join();
        assertThat(desk.only().published()).isEqualTo(end);
        assertThat(desk.only().updated()).isNull();
    }

    @Test
    void anEmbargoIsLiftedEarlyByANewVersion() {
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Until(desk.now.plusSeconds(9_999)));
        desk.file("a", 2);
        assertThat(desk.only().headline()).isEqualTo("a v2");
    }

    @Test
    void anEmbargoThatEndedWhileTheArchiveWasClosedIsLiftedWhenItOpens() {
        Instant end = desk.now.plusSeconds(600);
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Until(end));
        desk.close();
        Archive archive = Archive.open(
                folder.resolve("archive.db"), Desk.SETTINGS, () -> end.plusSeconds(86_400), number -> Optional.empty());
        assertThat(new PublicView(archive).newest(1).getFirst().published()).isEqualTo(end);
        archive.close();
    }

    @Test
    void anEmbargoThatCannotBeUnderstoodHolds() {
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        desk.now = desk.now.plus(Duration.ofDays(365));
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aFirstVersionWhoseEmbargoIsMadeLongerIsNotShownAtTheFirstTime() {
        Instant first = embargoed("urn:a", 1, DAY);
        embargoed("urn:a", 2, DAY.multipliedBy(2));
        lift(first);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void theReasonOfAHoldQuotesTheEditorsNote() {
        desk.file("urn:a", 1, draft -> draft.editorNote = "Hold for release by the ministry.");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(1).getFirst().reason())
                .startsWith("Its embargo cannot be understood.")
                .contains("Hold for release by the ministry");
    }

    @Test
    void anUnclearEmbargoWaitsForAnEditorWhoReleasesThatVersionAlone() {
        desk.file("urn:a", 1, draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        HeldStory held = desk.archive.held(10).getFirst();
        assertThat(held.hold()).isEqualTo(Hold.EMBARGO_UNCLEAR);
        decide(Decision.Kind.RELEASE, held.id());
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        desk.file("urn:a", 2, draft -> draft.embargo = new Embargo.Unclear("after the second speech"));
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.EMBARGO_UNCLEAR);
        decide(Decision.Kind.RELEASE, held.id());
        assertThat(desk.headlines()).containsExactly("urn:a v2");
    }

    @Test
    void aPictureAppearsWhenItsEmbargoEnds() {
        Instant end = desk.now.plus(Duration.ofHours(1));
        PictureItem item = new PictureItem(Desk.picture("urn:p", "p.jpg"), "1", null, null, new Embargo.Until(end));
        desk.send(Desk.AGENCY, "p.json", Desk.reading(List.of(), List.of(item)), null);
        desk.sendPicture("p.jpg", "aa");
        desk.file("urn:before", 1, draft -> draft.pictures.add(Desk.picture("urn:p", "p.jpg")));
        desk.file("urn:later", 1, draft -> draft.pictures.add(Desk.picture("urn:q", "q.jpg")));
        PictureItem after = new PictureItem(Desk.picture("urn:q", "q.jpg"), "1", null, null, new Embargo.Until(end));
        desk.send(Desk.AGENCY, "q.json", Desk.reading(List.of(), List.of(after)), null);
        desk.sendPicture("q.jpg", "bb");
        assertThat(desk.seen.newest(2))
                .allSatisfy(article -> assertThat(article.pictures()).isEmpty());
        assertThat(desk.seen.shows("aa") || desk.seen.shows("bb")).isFalse();
        desk.changes.clear();
        desk.now = end;
        desk.archive.liftDue().join();
        assertThat(desk.seen.newest(2))
                .allSatisfy(article -> assertThat(article.pictures()).hasSize(1));
        assertThat(desk.seen.shows("aa") && desk.seen.shows("bb")).isTrue();
        assertThat(desk.changes).hasSize(2);
    }
}
