package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Reading;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which version of a story readers see.
class NewestVersionTest extends DeskFixture {
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
    void theTenthVersionIsNewerThanTheNinth() {
        desk.file("a", 10);
        desk.file("a", 9);
        assertThat(desk.only().headline()).isEqualTo("a v10");
    }

    @Test
    void theSameVersionWithANewerTimeReplaces() {
        desk.file("a", 1, draft -> draft.headline = "early");
        desk.file("a", 1, draft -> draft.headline = "late");
        assertThat(desk.only().headline()).isEqualTo("late");
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
    void theSameItemTwiceIsNotAChange() {
        for (String headline : List.of("A", "B", "A")) {
            say("feed.xml", headline, null, null);
        }
        Article before = desk.only();
        say("feed.xml", "A", null, null);
        assertThat(desk.only()).isEqualTo(before);
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
    void aCorrectionStaysMarked() {
        desk.file("a", 1);
        desk.file("a", 2, draft -> draft.correction = true);
        Instant corrected = desk.only().corrected();
        assertThat(corrected).isEqualTo("2026-03-01T08:01:00Z");
        desk.file("a", 3);
        assertThat(desk.only().corrected()).isEqualTo(corrected);
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
}
