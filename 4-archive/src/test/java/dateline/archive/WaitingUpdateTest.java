package dateline.archive;

import static dateline.archive.RuleDrafts.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A shown version stays until its update may be shown.
class WaitingUpdateTest extends DeskFixture {
    @Test
    void theShownVersionStaysUntilTheEmbargoOfItsUpdateEnds() {
        desk.file("urn:a", 1);
        Article first = desk.only();
        Instant end = embargoed("urn:a", 2, DAY);
        assertThat(desk.only()).isEqualTo(first);
        desk.now = end.minusNanos(1_000);
        desk.archive.liftDue().join();
        assertThat(desk.only()).isEqualTo(first);
        lift(end);
        assertThat(desk.only().headline()).isEqualTo("urn:a v2");
        assertThat(desk.only().updated()).isEqualTo(end);
        assertThat(desk.only().published()).isEqualTo(first.published());
        assertThat(history()).containsExactly("2", "1");
    }

    @Test
    void aWaitingUpdateIsNotAnnouncedAsAChange() {
        desk.file("urn:a", 1);
        desk.changes.clear();
        embargoed("urn:a", 2, DAY);
        assertThat(desk.changes).isEmpty();
    }

    @Test
    void anUpdateWhoseEmbargoEndedWhileTheArchiveWasClosedShowsWhenItOpens() {
        desk.file("urn:a", 1);
        Instant end = embargoed("urn:a", 2, DAY);
        desk.close();
        desk = new Desk(folder);
        desk.now = end.plus(DAY);
        desk.archive.liftDue().join();
        assertThat(desk.only().updated()).isEqualTo(end);
    }

    @Test
    void anUpdateWithoutAnEmbargoIsShownAtOnceAndTheEmbargoedOneNever() {
        desk.file("urn:a", 1);
        Instant end = embargoed("urn:a", 2, DAY);
        desk.file("urn:a", 3);
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        lift(end.plus(DAY));
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        assertThat(history()).containsExactly("3", "1");
    }

    @Test
    void theLatestEmbargoCountsWhetherItIsLongerOrShorter() {
        desk.file("urn:a", 1);
        Instant first = embargoed("urn:a", 2, DAY);
        Instant later = embargoed("urn:a", 3, DAY.multipliedBy(2));
        lift(first);
        assertThat(desk.only().headline()).isEqualTo("urn:a v1");
        lift(later);
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        embargoed("urn:a", 4, DAY.multipliedBy(2));
        lift(embargoed("urn:a", 5, DAY));
        assertThat(desk.only().headline()).isEqualTo("urn:a v5");
        assertThat(history()).containsExactly("5", "3", "1");
    }

    @Test
    void aKillAWithholdingAndTheEndOfRightsActOnTheShownVersionThoughAnUpdateWaits() {
        for (Status status : List.of(Status.CANCELED, Status.WITHHELD)) {
            desk.file("urn:" + status, 1);
            embargoed("urn:" + status, 2, DAY);
            desk.file("urn:" + status, 3, draft -> draft.status = status);
            assertThat(desk.headlines()).isEmpty();
        }
        Instant end = desk.now.plusSeconds(600);
        desk.file("urn:a", 1, draft -> draft.expires = end);
        embargoed("urn:a", 2, DAY);
        assertThat(desk.headlines()).containsExactly("urn:a v1");
        lift(end);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void anUnclearOrEmptyUpdateWaitsAndTheShownVersionStays() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        desk.file("urn:b", 1);
        desk.file("urn:b", 2, draft -> draft.headline = null);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("urn:a v1", "urn:b v1");
        assertThat(desk.archive.held(9))
                .extracting(HeldStory::hold)
                .containsExactlyInAnyOrder(Hold.EMBARGO_UNCLEAR, Hold.BLANK);
    }

    @Test
    void mergedStoriesShowTheNewestShownVersionWhileAnUpdateWaits() {
        desk.file("urn:a", 1);
        desk.file("urn:b", 1);
        desk.file("urn:c", 1, draft -> {
            draft.evolvedFrom.addAll(List.of("urn:a", "urn:b"));
            draft.embargo = new Embargo.Until(desk.now.plus(DAY));
        });
        assertThat(desk.only().headline()).isEqualTo("urn:b v1");
    }

    @Test
    void aCorrectionThatWaitsDoesNotMarkTheShownVersion() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> {
            draft.correction = true;
            draft.embargo = new Embargo.Until(desk.now.plus(DAY));
        });
        desk.file("urn:b", 1, draft -> draft.evolvedFrom.add("urn:none"));
        assertThat(desk.seen.newest(9)).extracting(Article::corrected).containsOnlyNulls();
    }

    @Test
    void theShownVersionKeepsItsAddressSectionAndPicturesWhileAnUpdateWaits() {
        rules(new Rule(terms("elsewhere"), "sport", null, null, null, null));
        desk.file("urn:a", 1, draft -> draft.pictures.add(Desk.picture(null, "shown.jpg")));
        Article first = desk.only();
        desk.file("urn:a", 2, draft -> {
            draft.headline = "Minister arrested";
            draft.usageTerms = "elsewhere";
            draft.pictures.add(Desk.picture(null, "held.jpg"));
            draft.embargo = new Embargo.Until(desk.now.plus(DAY));
        });
        desk.sendPicture("held.jpg", "bb");
        desk.sendPicture("shown.jpg", "aa");
        assertThat(desk.only().address()).isEqualTo(first.address());
        assertThat(desk.only().section()).isEqualTo("news");
        assertThat(desk.seen.shows("aa")).isTrue();
        assertThat(desk.seen.shows("bb")).isFalse();
        assertThat(desk.only().pictures()).extracting(ArticlePicture::sha256).containsExactly("aa");
        lift(desk.now.plus(DAY));
        assertThat(desk.seen.shows("aa")).isFalse();
        assertThat(desk.seen.shows("bb")).isTrue();
        assertThat(desk.only().section()).isEqualTo("sport");
    }

    @Test
    void theSameCopyAsAWaitingUpdateIsNotLinkedWithTheShownVersion() {
        String text = Prose.FIRE;
        desk.file("urn:other", 1, draft -> draft.body = BodyHtml.ofText(text));
        desk.file("urn:a", 1, draft -> draft.body = BodyHtml.ofText(Prose.VOTE));
        desk.file("urn:a", 2, draft -> {
            draft.body = BodyHtml.ofText(text);
            draft.embargo = new Embargo.Until(desk.now.plus(DAY));
        });
        assertThat(desk.headlines()).containsExactlyInAnyOrder("urn:a v1", "urn:other v1");
        lift(desk.now.plus(DAY));
        assertThat(desk.headlines()).hasSize(1);
    }
}
