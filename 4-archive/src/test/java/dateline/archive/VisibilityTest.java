package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Body;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests which versions readers may see: never one that was not shown; a shown one until its update is shown.
class VisibilityTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

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
    void aFirstVersionWhoseEmbargoIsMadeLongerIsNotShownAtTheFirstTime() {
        Instant first = embargoed("urn:a", 1, DAY);
        embargoed("urn:a", 2, DAY.multipliedBy(2));
        lift(first);
        assertThat(desk.headlines()).isEmpty();
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
    void aWithheldStoryDoesNotComeBackWithAWaitingUpdate() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.status = Status.WITHHELD);
        Instant end = embargoed("urn:a", 3, DAY);
        assertThat(desk.headlines()).isEmpty();
        lift(end);
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        assertThat(history()).isEmpty();
    }

    @Test
    void aLateWithholdingRemovesEarlierVersions() {
        desk.file("urn:a", 1);
        embargoed("urn:a", 3, DAY);
        desk.file("urn:a", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).isEmpty();

        desk.file("urn:b", 1);
        desk.file("urn:b", 3);
        assertThat(history()).containsExactly("3", "1");
        desk.changes.clear();
        desk.file("urn:b", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(history()).isEmpty();
        assertThat(desk.changes).as("the page of the history is dropped").hasSize(1);
    }

    @Test
    void aWithholdingOfTheSameVersionAndTimeIsAlwaysObeyed() {
        Instant created = desk.now;
        for (int i = 0; i < 8; i++) {
            String guid = "urn:" + i;
            desk.file(guid, 1, draft -> draft.versionCreated = created);
            desk.file(guid, 1, draft -> {
                draft.versionCreated = created;
                draft.status = Status.WITHHELD;
            });
        }
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aWithholdingWithoutTextIsObeyed() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> {
            draft.headline = null;
            draft.status = Status.WITHHELD;
        });
        assertThat(desk.headlines()).isEmpty();
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
    void aLateOlderVersionIsNeverShown() {
        embargoed("urn:a", 2, DAY);
        desk.file("urn:a", 1);
        assertThat(desk.headlines()).isEmpty();
        desk.file("urn:a", 3);
        desk.file("urn:a", 2, draft -> draft.headline = "late");
        assertThat(history()).isEmpty();
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
    void aLaterTakeThatIsHeldIsNotPutAtTheEndOfTheStory() {
        rules(held("libel"));
        Instant end = desk.now.plus(DAY);
        take(1, "A fire burns.", draft -> {});
        take(2, "Embargoed add.", draft -> draft.embargo = new Embargo.Until(end));
        take(3, "Unclear add.", draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        take(4, "Libel add.", draft -> draft.usageTerms = "libel");
        take(5, "Withheld add.", draft -> draft.status = Status.WITHHELD);
        take(6, "Ended add.", draft -> draft.expires = end);
        assertThat(text()).containsExactly("A fire burns.", "Ended add.");
        assertThat(desk.archive.held(9)).hasSize(1);
        desk.changes.clear();
        lift(end);
        assertThat(text()).containsExactly("A fire burns.", "Embargoed add.");
        assertThat(desk.changes).isNotEmpty();
        desk.decide(new Decision(Decision.Kind.RELEASE, desk.only().id(), "an editor"));
        assertThat(text()).containsExactly("A fire burns.", "Embargoed add.", "Unclear add.", "Libel add.");
        assertThat(desk.archive.held(9)).isEmpty();
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
        rules(new Rule(match("elsewhere"), "sport", null, null, null, null));
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

    @Test
    void changedRulesApplyToTheHistoryAndCanHoldAShownUpdate() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.usageTerms = "libel");
        desk.file("urn:a", 3);
        desk.file("urn:b", 1);
        desk.file("urn:b", 2, draft -> draft.usageTerms = "libel");
        Instant now = desk.now;
        desk.close();
        desk = new Desk(folder, List.of(held("libel")), null);
        desk.now = now;
        desk.archive.reroute(Instant.EPOCH).join();
        assertThat(desk.headlines()).containsExactly("urn:b v1", "urn:a v3");
        Article a = desk.seen.newest(2).getLast();
        assertThat(desk.seen.history(a.id()))
                .extracting(edition -> edition.story().identity().version())
                .containsExactly("3", "1");
        assertThat(desk.archive.wouldReroute(Instant.EPOCH)).isEmpty();
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

    private Instant embargoed(String guid, int version, Duration until) {
        Instant end = desk.now.plus(until);
        desk.file(guid, version, draft -> draft.embargo = new Embargo.Until(end));
        return end;
    }

    private void management(String guid, int version, Consumer<StoryDraft> change) {
        desk.file(guid, version, draft -> {
            draft.managementAlone = true;
            draft.headline = null;
            draft.body = Body.EMPTY;
            change.accept(draft);
        });
    }

    private void take(int number, String text, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.lead = new Lead("harbour fire", null, 0, number, false);
        draft.headline = number == 1 ? "Fire" : null;
        draft.body = BodyHtml.ofText(text);
        change.accept(draft);
        desk.send(Desk.AGENCY, "wire.txt", Desk.reading(List.of(draft.story()), List.of()), null);
    }

    private void lift(Instant at) {
        desk.now = at;
        desk.archive.liftDue().join();
    }

    private List<String> text() {
        return desk.only().story().copy().body().text().lines().toList();
    }

    /// Lists the versions in the history of the newest story.
    private List<@Nullable String> history() {
        return desk.seen.history(desk.seen.newest(1).getFirst().id()).stream()
                .<@Nullable String>map(edition -> edition.story().identity().version())
                .toList();
    }

    private List<List<@Nullable String>> pictures() {
        return desk.seen.history(desk.only().id()).stream()
                .map(edition -> edition.story().pictures().stream()
                        .<@Nullable String>map(Picture::guid)
                        .toList())
                .toList();
    }

    private void rules(Rule... rules) {
        desk.close();
        desk = new Desk(folder.resolve("ruled"), List.of(rules), null);
    }

    private static Rule held(String terms) {
        return new Rule(match(terms), null, false, null, null, null);
    }

    private static Match match(String terms) {
        return new Match(
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Pattern.compile(terms));
    }
}
