package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
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
    void aStoryIsShownUnderOneAddress() {
        desk.file("Ferry runs aground", 1);
        Article article = desk.only();
        assertThat(article.address()).isEqualTo("/news/2026/03/01/ferry-runs-aground-v1-" + article.id());
        assertThat(article.published()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(article.updated()).isNull();
        assertThat(desk.seen.lookup(article.id())).isEqualTo(new Lookup.Shown(article));
    }

    @Test
    void aNewVersionReplacesAndKeepsTheFirstTime() {
        desk.file("a", 1);
        Article first = desk.only();
        desk.file("a", 2);
        Article second = desk.only();
        assertThat(second.headline()).isEqualTo("a v2");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.published()).isEqualTo(first.published());
        assertThat(second.updated()).isEqualTo("2026-03-01T08:01:00Z");
    }

    @Test
    void aLateOldVersionIsKeptButNotShown() {
        desk.file("a", 2);
        long change = desk.only().change();
        desk.file("a", 1);
        assertThat(desk.only().headline()).isEqualTo("a v2");
        assertThat(desk.only().change()).isEqualTo(change);
        assertThat(desk.only().updated()).isNull();
    }

    @Test
    void ofTwoVersionsWithTheSameTimeAndNoNumberTheLaterIsShown() {
        for (String headline : List.of("one", "two", "three", "four")) {
            desk.file("a", 1, draft -> {
                draft.version = null;
                draft.versionCreated = Instant.EPOCH;
                draft.headline = headline;
            });
            assertThat(desk.only().headline()).isEqualTo(headline);
        }
    }

    @ParameterizedTest
    @CsvSource({"A B A, A", "A A B, B", "B A A, A", "A B A B, B", "A B B A A, A"})
    void withoutVersionNumbersTheLastItemIsShown(String order, String last) {
        for (String headline : order.split(" ")) {
            say("feed.xml", headline, null, null);
        }
        assertThat(desk.only().headline()).isEqualTo(last);
        assertThat(desk.seen.history(desk.only().id()).getFirst().story().copy().headline())
                .isEqualTo(last);
    }

    @Test
    void theSameItemTwiceIsNotAChange() {
        for (String headline : List.of("A", "B", "A")) {
            say("feed.xml", headline, null, null);
        }
        Article before = desk.only();
        say("feed.xml", "A", null, null);
        assertThat(desk.only()).isEqualTo(before);
    }

    @Test
    void aVersionNumberOrTimeRanksAboveTheOrderOfArrival() {
        for (String version : List.of("1", "2", "1")) {
            say("feed.xml", version, version, null);
        }
        assertThat(desk.only().headline()).isEqualTo("2");
        for (String number : List.of("3", "4", "3")) {
            say("feed.xml", number, null, Instant.EPOCH.plusSeconds(Long.parseLong(number)));
        }
        assertThat(desk.only().headline()).isEqualTo("2");
        desk.close();
        desk = new Desk(folder.resolve("times"));
        for (String number : List.of("3", "4", "3")) {
            say("feed.xml", number, null, Instant.EPOCH.plusSeconds(Long.parseLong(number)));
        }
        assertThat(desk.only().headline()).isEqualTo("4");
    }

    @Test
    void aPolledFeedThatLagsBehindAnotherTakesNothingBack() {
        visit("https://a.example/news.xml", "A");
        visit("https://a.example/sport.xml", "A");
        visit("https://a.example/news.xml", "B");
        visit("https://a.example/sport.xml", "A");
        assertThat(desk.only().headline()).isEqualTo("B");
        visit("https://a.example/news.xml", "A");
        assertThat(desk.only().headline()).isEqualTo("A");
    }

    @Test
    void aPushedFileTakesBackEvenIfItsNameIsAnAddress() {
        say("https://a.example/news.xml", "A", null, null);
        say("https://a.example/news.xml", "B", null, null);
        say("https://a.example/sport.xml", "A", null, null);
        assertThat(desk.only().headline()).isEqualTo("A");
    }

    @Test
    void theTenthVersionIsNewerThanTheNinth() {
        desk.file("a", 10);
        desk.file("a", 9);
        assertThat(desk.only().headline()).isEqualTo("a v10");
    }

    @Test
    void theSameItemUnderAnotherNameChangesNothing() {
        Instant created = desk.now;
        desk.file("a", 1);
        int changes = desk.changes.size();
        desk.file("a", 1, draft -> draft.versionCreated = created);
        assertThat(desk.changes).hasSize(changes);
    }

    @Test
    void theSameVersionWithANewerTimeReplaces() {
        desk.file("a", 1, draft -> draft.headline = "early");
        desk.file("a", 1, draft -> draft.headline = "late");
        assertThat(desk.only().headline()).isEqualTo("late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5", "3 5 2 1 4", "5 4 3 2 1", "3 1 5 2 4", "1 5 3 2 4"})
    void aChainOfUpdatesIsOneStoryInAnyOrder(String order) {
        for (String part : order.split(" ")) {
            link(Integer.parseInt(part));
        }
        assertThat(desk.only().headline()).isEqualTo("link 5");
    }

    @Test
    void theAddressOfAMergedStoryLeadsToTheOther() {
        link(1);
        Article first = desk.only();
        link(3);
        Article third = desk.seen.newest(1).getFirst();
        assertThat(third.id()).isNotEqualTo(first.id());
        link(2);
        Article joined = desk.only();
        assertThat(joined.id()).isEqualTo(first.id());
        assertThat(desk.seen.lookup(third.id())).isEqualTo(new Lookup.Moved(joined));
    }

    @Test
    void ofTwoUpdatesOfOneAncestorTheLaterShows() {
        link(1);
        desk.file("b", 1, draft -> draft.evolvedFrom.add("link1"));
        desk.file("c", 1, draft -> draft.evolvedFrom.add("link1"));
        assertThat(desk.only().headline()).isEqualTo("c v1");
    }

    @Test
    void aCircleOfUpdatesEnds() {
        desk.file("a", 1, draft -> draft.evolvedFrom.add("b"));
        desk.file("b", 1, draft -> draft.evolvedFrom.add("a"));
        assertThat(desk.headlines()).hasSize(1);
    }

    @Test
    void aKillByAnOldIdKillsTheWholeStory() {
        link(1);
        link(2);
        String id = desk.only().id();
        kill("link1");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.seen.lookup(id)).isEqualTo(new Lookup.Killed());
        link(3);
        desk.file("link2", 9);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillBeforeTheStoryKillsIt() {
        kill("a");
        desk.file("a", 7);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void noSupplierKillsAnothersStory() {
        desk.file("a", 1);
        var story = desk.only().story();
        desk.send("rival", "kill.json", Desk.reading(List.of(StoryDrafts.kill("a")), List.of()), null);
        assertThat(desk.only().story()).isEqualTo(story);
    }

    @Test
    void aWithheldStoryIsNotShownUntilItIsReleased() {
        desk.file("a", 1);
        Instant published = desk.only().published();
        desk.file("a", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).isEmpty();
        desk.file("a", 3, draft -> draft.status = Status.USABLE);
        assertThat(desk.only().headline()).isEqualTo("a v3");
        assertThat(desk.only().published()).isEqualTo(published);
    }

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
    void aStoryWithoutTextWaitsForAVersionWithText() {
        desk.file("a", 1, draft -> draft.headline = null);
        assertThat(desk.headlines()).isEmpty();
        desk.file("a", 2, draft -> {
            draft.headline = null;
            draft.body = BodyHtml.ofText("The ferry ran aground at noon.");
        });
        assertThat(desk.headlines()).containsExactly("The ferry ran aground at noon.");
    }

    @Test
    void aSupplierWhoseCopyIsHeldIsNotPublished() {
        desk.send("slow", "a.json", Desk.reading(List.of(StoryDrafts.story("a")), List.of()), null);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aCorrectionStaysMarked() {
        desk.file("a", 1);
        desk.file("a", 2, draft -> draft.correction = true);
        Instant corrected = desk.only().corrected();
        assertThat(corrected).isEqualTo("2026-03-01T08:01:00Z");
        desk.file("a", 3);
        assertThat(desk.only().corrected()).isEqualTo(corrected);
    }

    @Test
    void copyThatIsOldOnArrivalKeepsItsOwnTime() {
        desk.file("a", 1, draft -> draft.versionCreated = Instant.parse("2025-07-01T10:00:00Z"));
        assertThat(desk.only().published()).isEqualTo("2025-07-01T10:00:00Z");
        assertThat(desk.seen.day(LocalDate.of(2025, 7, 1))).hasSize(1);
    }

    @Test
    void nextIsTheStoryPublishedJustBeforeInTheSameSection() {
        desk.file("first", 1);
        desk.file("match", 1, draft -> draft.subjects.add(new Subject("medtop:15000000", null)));
        desk.file("second", 1);
        Article second = desk.seen.newest(1).getFirst();
        assertThat(desk.seen.findNext(second).map(Article::headline)).contains("first v1");
    }

    @Test
    void storiesOfTheSameSecondFollowEachOtherWithoutACircle() {
        Instant same = desk.now;
        for (int i = 0; i < 10; i++) {
            desk.now = same;
            desk.file("story " + i, 1);
        }
        List<String> read = new ArrayList<>();
        for (var at = desk.seen.newest(1).stream().findFirst(); at.isPresent(); at = desk.seen.findNext(at.get())) {
            read.add(at.get().id());
        }
        assertThat(read).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aChangeNamesTheStoriesThatLeadToIt() {
        desk.file("old", 1);
        desk.file("new", 1);
        String newer = desk.seen.newest(1).getFirst().id();
        desk.changes.clear();
        desk.file("between", 1, draft -> draft.published = Instant.parse("2026-03-01T08:00:30Z"));
        assertThat(desk.changes.getFirst().leadHere()).containsExactly(newer);
    }

    @Test
    void daysWithoutStoriesAreSkipped() {
        desk.file("a", 1);
        desk.now = desk.now.plus(Duration.ofDays(5));
        desk.file("b", 1);
        assertThat(desk.seen.dayBefore(LocalDate.of(2026, 3, 6))).contains(LocalDate.of(2026, 3, 1));
        assertThat(desk.seen.dayAfter(LocalDate.of(2026, 3, 1))).contains(LocalDate.of(2026, 3, 6));
        assertThat(desk.seen.dayBefore(LocalDate.of(2026, 3, 1))).isEmpty();
    }

    @Test
    void aPictureIsFoundBesideItsStoryInAnyOrder() {
        desk.sendPicture("a.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture(null, "a.jpg")));
        desk.file("b", 1, draft -> draft.pictures.add(Desk.picture(null, "./b.jpg")));
        desk.sendPicture("b.jpg", "bb");
        assertThat(desk.seen.newest(2))
                .extracting(article -> article.pictures().getFirst().sha256())
                .containsExactly("bb", "aa");
        assertThat(desk.seen.shows("aa")).isTrue();
        kill("a");
        assertThat(desk.seen.shows("aa")).isFalse();
    }

    @Test
    void aLaterPictureOfTheSameNameDoesNotChangeAnEarlierStory() {
        desk.sendPicture("photo.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture(null, "photo.jpg")));
        desk.sendPicture("photo.jpg", "bb");
        assertThat(desk.only().pictures().getFirst().sha256()).isEqualTo("aa");
    }

    @Test
    void aPictureThatIsKilledLeavesItsStory() {
        desk.sendPicture("a.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("urn:p", "a.jpg")));
        PictureItem kill = new PictureItem(Desk.picture("urn:p", "a.jpg"), "2", null, Status.CANCELED, null);
        desk.send(Desk.AGENCY, "kill.json", Desk.reading(List.of(), List.of(kill)), null);
        assertThat(desk.only().pictures()).isEmpty();
        assertThat(desk.seen.shows("aa")).isFalse();
    }

    @Test
    void theSameDispatchesGiveTheSameArchive() {
        List<Integer> order = Arrays.asList(3, 1, 5, 2, 4);
        order.forEach(this::link);
        desk.file("other", 1);
        List<Article> before = desk.seen.newest(10);
        desk.close();
        desk = new Desk(folder.resolve("again"));
        order.forEach(this::link);
        desk.file("other", 1);
        assertThat(desk.seen.newest(10)).isEqualTo(before);
    }

    private void visit(String address, String headline) {
        desk.visit(Desk.AGENCY, address, reading(headline, null, null));
    }

    private void say(String file, String headline, @Nullable String version, @Nullable Instant time) {
        desk.send(Desk.AGENCY, file, reading(headline, version, time), null);
    }

    private static Reading reading(String headline, @Nullable String version, @Nullable Instant time) {
        StoryDraft draft = new StoryDraft();
        draft.guid = "a";
        draft.version = version;
        draft.versionCreated = time;
        draft.headline = headline;
        return Desk.reading(List.of(draft.story()), List.of());
    }

    private void link(int number) {
        desk.file("link" + number, 1, draft -> {
            draft.headline = "link " + number;
            if (number > 1) {
                draft.evolvedFrom.add("link" + (number - 1));
            }
        });
    }

    private void kill(String guid) {
        desk.send(
                Desk.AGENCY, "kill-" + guid + ".json", Desk.reading(List.of(StoryDrafts.kill(guid)), List.of()), null);
    }
}
