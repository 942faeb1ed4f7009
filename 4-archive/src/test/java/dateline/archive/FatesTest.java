package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Body;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens to a story after it arrives: leads without ids, licences that end, rules,
/// editors' decisions, history.
class FatesTest {
    private static final String FIRE = "A fire destroyed three warehouses on Aldhaven's northern quay on Tuesday";
    private static final String VOTE = "Parliament rejected the ferries' subsidy after eleven hours of debate";

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

    /// A damaged order may lack its version. It then follows the newest version that arrived before it.
    @Test
    void aWithholdingWithoutAVersionHoldsEarlierVersionsButNotTheNext() {
        desk.file("a", 3);
        desk.file("a", 0, order -> lost(order, Status.WITHHELD, null));
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(10).getFirst().reason()).contains("withholds");
        desk.file("a", 2);
        assertThat(desk.headlines()).isEmpty();
        desk.file("a", 4);
        assertThat(desk.headlines()).containsExactly("a v4");
    }

    @Test
    void anOrderThatMayMeanAKillIsHeldUntilAnEditorReleasesTheStory() {
        desk.file("a", 3);
        desk.file("a", 0, order -> lost(order, null, new Embargo.Unclear("status annulled")));
        assertThat(desk.headlines()).isEmpty();
        HeldStory held = desk.archive.held(10).getFirst();
        assertThat(held.reason()).contains("status annulled");
        decide(Decision.Kind.RELEASE, held.id());
        assertThat(desk.headlines()).containsExactly("a v3");
    }

    @Test
    void aPictureWithholdingWithoutAVersionHoldsUntilTheNextVersion() {
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("pic", "pic.jpg")));
        desk.send(Desk.AGENCY, "p1", Desk.reading(List.of(), List.of(item("3", null))), null);
        desk.sendPicture("pic.jpg", "0".repeat(64));
        assertThat(desk.only().pictures()).hasSize(1);
        desk.send(Desk.AGENCY, "p2", Desk.reading(List.of(), List.of(item(null, Status.WITHHELD))), null);
        assertThat(desk.only().pictures()).isEmpty();
        desk.send(Desk.AGENCY, "p3", Desk.reading(List.of(), List.of(item("4", null))), null);
        assertThat(desk.only().pictures()).hasSize(1);
    }

    private static PictureItem item(@Nullable String version, @Nullable Status status) {
        return new PictureItem(Desk.picture("pic", "pic.jpg"), version, null, status, null);
    }

    private static void lost(StoryDraft order, @Nullable Status status, @Nullable Embargo embargo) {
        order.version = null;
        order.versionCreated = null;
        order.headline = null;
        order.body = Body.EMPTY;
        order.managementAlone = true;
        order.status = status;
        order.embargo = embargo;
    }

    @ParameterizedTest
    @CsvSource({"false,false,false", "false,false,true", "true,false,true", "false,true,true", "true,false,false"})
    void anOrderToWithholdIsObeyedWithoutAVersionOrATime(boolean version, boolean time, boolean content) {
        desk.file("urn:a", 1);
        desk.file("urn:b", 1);
        StoryDraft order = new StoryDraft();
        order.guid = "urn:a";
        order.version = version ? "1" : null;
        order.versionCreated = time ? desk.now : null;
        order.headline = content ? "urn:a v1" : null;
        order.status = Status.WITHHELD;
        desk.send(Desk.AGENCY, "order.json", Desk.reading(List.of(order.story()), List.of()), null);
        assertThat(desk.headlines()).containsExactly("urn:b v1");
        desk.file("urn:a", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("urn:a v2", "urn:b v1");
    }

    private void revision(String guid, int version, Status status, boolean managementAlone) {
        desk.file(guid, version, draft -> {
            draft.status = status;
            draft.managementAlone = managementAlone;
            draft.headline = managementAlone ? null : guid;
            draft.body = managementAlone ? Body.EMPTY : draft.body;
        });
    }

    @Test
    void leadsWithSimilarContentAreOneStoryInAnyOrder() {
        telling("harbour fire", 2, 1, FIRE + " and hurt nine firefighters");
        String address = desk.only().address();
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.only().story().copy().body().text()).contains("nine");
        assertThat(desk.only().address()).isEqualTo(address);
    }

    @Test
    void aLeadSimilarToTwoStoriesMergesThem() {
        telling("harbour fire", 0, 1, "Warehouses destroyed northern Aldhaven.");
        telling("harbour fire", 2, 1, "Firefighters arrested suspect yesterday morning.");
        assertThat(desk.headlines()).hasSize(2);
        telling(
                "harbour fire",
                1,
                1,
                "Warehouses destroyed northern Aldhaven. Firefighters arrested suspect yesterday.");
        assertThat(desk.only().story().copy().body().text()).startsWith("Firefighters arrested");
    }

    @Test
    void otherContentUnderTheSameSlugIsAnotherStory() {
        telling("aldhaven", 0, 1, FIRE);
        telling("aldhaven", 1, 1, VOTE);
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void theSameSlugOnAnotherDayIsAnotherStory() {
        telling("harbour fire", 0, 1, FIRE);
        desk.now = desk.now.plus(Duration.ofDays(1));
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void aLaterTakeIsAppendedToTheStoryInAnyOrder() {
        telling("harbour fire", 0, 2, "The quay will stay closed.");
        assertThat(desk.headlines()).isEmpty();
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 0, 3, "An inquiry begins tomorrow.");
        assertThat(desk.only().story().copy().body().text().lines())
                .containsExactly(FIRE, "The quay will stay closed.", "An inquiry begins tomorrow.");
    }

    @Test
    void aTakeThatMayBelongToTwoStoriesWaits() {
        telling("aldhaven", 0, 1, FIRE);
        telling("aldhaven", 0, 1, VOTE);
        telling("aldhaven", 0, 2, "More to follow.");
        assertThat(desk.headlines()).hasSize(2);
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.TAKE);
    }

    @Test
    void aKillOfASlugKillsAllItsCopyOfThatDayEvenLaterCopy() {
        telling("harbour fire", 0, 1, FIRE);
        String id = desk.only().id();
        send(draft -> {
            draft.lead = new Lead("harbour fire", null, 1, 1, true);
            draft.status = Status.CANCELED;
        });
        telling("harbour fire", 2, 1, FIRE + " again");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.seen.lookup(id)).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void leadsOfASupplierWithoutJoiningAreSeparateStories() {
        desk.close();
        desk = new Desk(folder.resolve("apart"), List.of(), new SupplierTerms("news", true, false, true));
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void aKillBySlugAppliesToSeparateLeadsToo() {
        desk.close();
        desk = new Desk(folder.resolve("apart"), List.of(), new SupplierTerms("news", true, false, true));
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 1, 1, FIRE + " and hurt four firefighters");
        kill(null);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillAfterMidnightKillsTheDayBeforeAndNotTheDayAfter() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        dated(day, 0, FIRE);
        kill(day.plusDays(1));
        assertThat(desk.headlines()).isEmpty();
        dated(day, 1, FIRE + " again");
        assertThat(desk.headlines()).isEmpty();
        dated(day.plusDays(2), 0, FIRE + " once more");
        assertThat(desk.headlines()).hasSize(1);
    }

    @Test
    void ofLeadsWithoutNumberAndTimeTheLaterIsShown() {
        for (String change : List.of("again", "once more", "and again", "for the last time")) {
            send(draft -> {
                draft.lead = new Lead("harbour fire", null, 0, 1, false);
                draft.headline = "Fire " + change;
                draft.body = BodyHtml.ofText(FIRE + " " + change);
            });
            assertThat(desk.headlines()).containsExactly("Fire " + change);
        }
    }

    @Test
    void anEarlierLeadSentAgainIsShownAgain() {
        for (String change : List.of("again", "once more", "again")) {
            send(draft -> {
                draft.lead = new Lead("harbour fire", null, 0, 1, false);
                draft.headline = "Fire " + change;
                draft.body = BodyHtml.ofText(FIRE + " " + change);
            });
            assertThat(desk.headlines()).containsExactly("Fire " + change);
        }
        telling("harbour fire", 2, 1, FIRE + " now");
        telling("harbour fire", 1, 1, FIRE + " before");
        telling("harbour fire", 2, 1, FIRE + " now");
        telling("harbour fire", 1, 1, FIRE + " before");
        assertThat(desk.headlines()).containsExactly("harbour fire 2");
    }

    @Test
    void oneCommonNameDoesNotMakeOneStory() {
        telling("aldhaven", 0, 1, "Aldhaven burns");
        telling("aldhaven", 1, 1, "Aldhaven rejects subsidy");
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void aCorrectionWithoutANumberFollowsTheLeadsOfItsTimeInAnyOrder() {
        int[][] orders = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}};
        for (int[] order : orders) {
            String slug = "quay " + order[0] + order[1] + order[2];
            for (int which : order) {
                int number = which == 0 ? 1 : which == 1 ? 0 : 2;
                send(draft -> {
                    draft.lead = new Lead(slug, null, number, 1, false);
                    draft.versionCreated = Instant.parse("2026-03-01T07:00:00Z").plusSeconds(60L * which);
                    draft.correction = which == 1;
                    draft.headline = slug + " " + which;
                    draft.body = BodyHtml.ofText(FIRE + slug + which);
                });
                if (which == order[1] && order[2] == 2) {
                    assertThat(desk.headlines()).contains(slug + " 1");
                }
            }
            assertThat(desk.headlines()).contains(slug + " 2").doesNotContain(slug + " 1", slug + " 0");
        }
    }

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

    @Test
    void theReasonOfAHoldQuotesTheEditorsNote() {
        desk.file("urn:a", 1, draft -> draft.editorNote = "Hold for release by the ministry.");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(1).getFirst().reason())
                .startsWith("Its embargo cannot be understood.")
                .contains("Hold for release by the ministry");
    }

    @Test
    void aRuleForASubjectAlsoAppliesToNarrowerSubjects() {
        rules(rule(subject("medtop:15000000"), "sport", null, null, null));
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("medtop:20001063", "snooker")));
        assertThat(desk.only().section()).isEqualTo("sport");
    }

    @Test
    void forEachEffectTheFirstRuleThatSetsItDecides() {
        rules(rule(subject("medtop:15000000"), "sport", null, null, null), rule(any(), "news", false, null, null));
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("medtop:15000000", null)));
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.EDITOR);
        decide(Decision.Kind.RELEASE, desk.archive.held(10).getFirst().id());
        assertThat(desk.only().section()).isEqualTo("sport");
    }

    @Test
    void aRuleOnUsageTermsExpiresAStoryOrDropsAPicture() {
        rules(
                rule(terms("(?i)no archiv"), null, null, Duration.ofDays(1), null),
                rule(terms("(?i)web out"), null, null, null, false));
        Picture printOnly = new Picture(
                null,
                null,
                "Not for the web",
                null,
                "WEB OUT",
                Desk.picture(null, "a.jpg").renditions());
        desk.file("urn:a", 1, draft -> {
            draft.usageTerms = "No archival use.";
            draft.pictures.addAll(List.of(printOnly, Desk.picture(null, "b.jpg")));
        });
        assertThat(desk.only().pictures())
                .extracting(shown -> shown.picture().caption())
                .containsExactly("A harbour");
        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aChangedRuleAffectsThePastOnlyWhenItIsApplied() {
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("tw:regatta", null)));
        desk.file("urn:b", 1);
        desk.close();
        desk = new Desk(folder, List.of(rule(subject("tw:regatta"), "sport", null, null, null)), null);
        desk.now = Instant.parse("2026-03-01T12:00:00Z");
        List<Rerouted> would = desk.archive.wouldReroute(Instant.EPOCH);
        assertThat(would)
                .extracting(Rerouted::headline, Rerouted::fromSection, Rerouted::toSection)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("urn:a v1", "news", "sport"));
        assertThat(desk.seen.newest("sport", 9)).isEmpty();
        desk.archive.reroute(Instant.EPOCH).join();
        assertThat(desk.seen.newest("sport", 9)).hasSize(1);
        assertThat(desk.archive.wouldReroute(Instant.EPOCH)).isEmpty();
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
    void anAddressOfAnImportedSiteLeadsToItsStory() {
        desk.file("urn:a", 1, draft -> draft.formerAddresses.add("/2019/05/fire/"));
        assertThat(desk.seen.lookupFormerAddress("/2019/05/fire/")).isInstanceOf(Lookup.Shown.class);
        assertThat(desk.seen.lookupFormerAddress("/2019/05/")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void anAddressOfAnImportedSiteWorksInItsFormerSpelling() {
        desk.file("urn:a", 1, draft -> draft.formerAddresses.addAll(List.of("/2019/Brand-in-k%c3%b6ln/", "/?p=12")));
        for (String spelt :
                List.of("/2019/brand-in-k%C3%B6ln", "/2019/brand-in-köln/", "//2019/BRAND-IN-KÖLN", "/?p=12")) {
            assertThat(desk.seen.lookupFormerAddress(spelt)).as(spelt).isInstanceOf(Lookup.Shown.class);
        }
        for (String other : List.of("/", "/?p=1", "/?p=123", "/2019/brand-in-k%", "/2019")) {
            assertThat(desk.seen.lookupFormerAddress(other)).as(other).isInstanceOf(Lookup.Unknown.class);
        }
    }

    private void dated(LocalDate day, int number, String text) {
        send(draft -> {
            draft.lead = new Lead("harbour fire", day, number, 1, false);
            draft.headline = "Fire " + day + " " + number;
            draft.body = BodyHtml.ofText(text);
        });
    }

    private void kill(@Nullable LocalDate day) {
        send(draft -> {
            draft.lead = new Lead("harbour fire", day, 0, 1, true);
            draft.status = Status.CANCELED;
        });
    }

    private void telling(String slug, int number, int take, String text) {
        send(draft -> {
            draft.lead = new Lead(slug, null, number, take, false);
            draft.slug = slug;
            draft.headline = slug + " " + number;
            draft.body = BodyHtml.ofText(text);
        });
    }

    private void send(java.util.function.Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        change.accept(draft);
        Story story = draft.story();
        desk.send(Desk.AGENCY, "wire.txt", Desk.reading(List.of(story), List.of()), null);
    }

    private void decide(Decision.Kind kind, String id) {
        desk.decide(new Decision(kind, id, "an editor"));
    }

    private void rules(Rule... rules) {
        desk.close();
        desk = new Desk(folder.resolve("ruled"), List.of(rules), null);
    }

    private static Rule rule(
            Match match,
            @Nullable String section,
            @Nullable Boolean publish,
            @Nullable Duration expires,
            @Nullable Boolean pictures) {
        return new Rule(match, section, publish, null, expires, pictures);
    }

    private static Match any() {
        return subjects(List.of(), null);
    }

    private static Match subject(String code) {
        return subjects(List.of(code), null);
    }

    private static Match terms(String words) {
        return subjects(List.of(), Pattern.compile(words));
    }

    private static Match subjects(List<String> subjects, @Nullable Pattern terms) {
        return new Match(List.of(), List.of(), subjects, null, List.of(), List.of(), List.of(), List.of(), terms);
    }
}
