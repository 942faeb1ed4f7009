package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests how items are identified: guids that several items share, and known article links under new guids.
class ItemIdentityTest {
    private static final String FEED = "https://tidewater.example/feed";
    private static final String LIVE = "https://tidewater.example/live";

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
    void threeItemsThatShareAGuidAreThreeStoriesHoweverOftenTheyAreSent() {
        for (int visit = 0; visit < 9; visit++) {
            send(tip("Ferry late again"), tip("Fish market opens"), tip("Storm warning lifted"));
        }
        assertThat(desk.headlines())
                .containsExactlyInAnyOrder("Ferry late again", "Fish market opens", "Storm warning lifted");
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void aGuidThatWasSharedOnceNeverIdentifiesAgain() {
        send(tip("Ferry late again"), tip("Fish market opens"));
        send(tip("Storm warning lifted"));
        send(tip("Fish market opens"));
        assertThat(desk.headlines())
                .containsExactlyInAnyOrder("Ferry late again", "Fish market opens", "Storm warning lifted");
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void theFirstItemOfALaterSharedGuidKeepsItsStory() {
        send(tip("Ferry late again"));
        String address = desk.only().address();
        send(tip("Fish market opens"), tip("Ferry late again"));
        send(tip("Fish market opens"), tip("Ferry late again"));
        assertThat(desk.headlines()).containsExactlyInAnyOrder("Ferry late again", "Fish market opens");
        assertThat(desk.seen.newest(9)).extracting(Article::address).contains(address);
    }

    @Test
    void itemsThatShareAGuidAreIdentifiedByTheirLinks() {
        send(
                item("7", "Ferry late", "https://tidewater.example/a-1"),
                item("7", "Market", "https://tidewater.example/b-2"));
        send(
                item("7", "Ferry on time", "https://tidewater.example/a-1"),
                item("7", "Market", "https://tidewater.example/b-2"));
        assertThat(desk.headlines()).containsExactlyInAnyOrder("Ferry on time", "Market");
    }

    @Test
    void aKillOfASharedGuidKillsAllItsItemsAndLaterOnes() {
        send(tip("Ferry late again"), tip("Fish market opens"));
        send(StoryDrafts.kill(LIVE));
        assertThat(desk.headlines()).isEmpty();
        send(tip("Storm warning lifted"), tip("Fish market opens"));
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillBesideItsItemInOneFileKillsIt() {
        send(item("a", "Bank fails", null), StoryDrafts.kill("a"), item("b", "Bridge opens", null));
        assertThat(desk.headlines()).containsExactly("Bridge opens");
    }

    @Test
    void twoVersionsOfOneItemInOneFileAreOneStory() {
        Story first = item("a", "Bank fails", null, draft -> draft.version = "1");
        Story second = item("a", "Rescue for the savings house", null, draft -> draft.version = "2");
        send(second, first);
        assertThat(desk.headlines()).containsExactly("Rescue for the savings house");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void anItemAndItsCorrectionInOneFeedAreOneStoryAndFiledOnce() {
        Story first =
                item("a", "Ferry sinks off Aldhaven", null, text("The ferry sank off Aldhaven with eleven aboard."));
        Story corrected =
                item("a", "Ferry sinks off Aldhaven", null, text("The ferry sank off Aldhaven with twelve aboard."));
        for (int visit = 0; visit < 4; visit++) {
            send(first, corrected);
        }
        assertThat(desk.only().story().copy().body().text()).contains("twelve");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void theSuppliersNameDoesNotCountAsAGuid() {
        desk.file("agency", 1, draft -> draft.headline = "Ferry late");
        desk.file("agency", 1, draft -> draft.headline = "Market opens");
        assertThat(desk.headlines()).containsExactly("Market opens", "Ferry late");
    }

    @Test
    void theAddressOfAFrontPageDoesNotCountAsAGuid() {
        String front = "https://tidewater.example/";
        send(item(front, "Ferry late", front));
        send(item(front, "Market opens", "https://tidewater.example/market-1"));
        send(item(front, "Market closes", "https://tidewater.example/market-1"));
        assertThat(desk.headlines()).containsExactlyInAnyOrder("Market closes", "Ferry late");
    }

    @Test
    void itemsWithoutIdAndHeadlineAreIdentifiedByTheirText() {
        send(item(null, null, null, text("The ferry was late.")));
        send(item(null, null, null, text("The market opened at dawn.")));
        send(item(null, null, null, text("The market opened at dawn.")));
        assertThat(desk.seen.newest(9)).hasSize(2);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aNewGuidAtTheSameLinkIsTheSameStoryUnderAnyHeadline() {
        String link = "https://tidewater.example/news/articles/c0ly";
        send(item(link + "#0", "Lifeboat crew saves two", link));
        String address = desk.only().address();
        send(item(link + "#1", "Lifeboat crew saves two sailors", link + "?utm_source=rss"));
        send(item("urn:uuid:3f25", "Hospital for one", "http://tidewater.example/news/articles/c0ly/"));
        assertThat(desk.only().headline()).isEqualTo("Hospital for one");
        assertThat(desk.only().id()).isEqualTo(address.substring(address.length() - 9));
        assertThat(desk.seen.history(desk.only().id())).hasSize(3);
    }

    @Test
    void ofTwoGuidsAtOneLinkTheLaterOneIsShownInAnyOrder() {
        String link = "https://tidewater.example/news/articles/c0ly";
        Instant now = desk.now;
        Story old = item("z", "Two saved", link, draft -> draft.versionCreated = now.minusSeconds(600));
        Story latest = item("a", "Three saved", link, draft -> draft.versionCreated = now.minusSeconds(60));
        send(latest);
        send(old);
        assertThat(desk.headlines()).containsExactly("Three saved");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aFeedWithBothGuidsOfALinkMakesOneStory() {
        String link = "https://tidewater.example/news/articles/c0ly";
        for (int visit = 0; visit < 4; visit++) {
            send(
                    item(link + "#0", "Lifeboat crew saves two", link, text("Two sailors were saved.")),
                    item(link + "#1", "Lifeboat crew saves two", link, text("Two sailors were saved. One is hurt.")));
        }
        assertThat(desk.only().story().copy().body().text()).contains("hurt");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aKillByAnyGuidAtALinkKillsTheStoryInAnyOrder() {
        String link = "https://tidewater.example/news/articles/c0ly";
        send(item(link + "#0", "Lifeboat crew saves two", link));
        send(item(link + "#1", "Lifeboat crew saves two", link));
        send(StoryDrafts.kill(link + "#0"));
        assertThat(desk.headlines()).isEmpty();
        send(StoryDrafts.kill("https://tidewater.example/news/articles/d1mz"));
        send(item("urn:d", "Harbour master resigns", "https://tidewater.example/news/articles/d1mz"));
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aLinkThatSeveralItemsShareIsNotAnArticleLink() {
        send(item("a", "Ferry late", LIVE), item("b", "Fish market opens", LIVE));
        send(item("c", "Storm warning lifted", LIVE));
        send(item("d", "Bridge closed", "https://tidewater.example/"));
        send(item("e", "Mayor resigns", "https://tidewater.example/"));
        assertThat(desk.headlines()).hasSize(5);
    }

    @Test
    void longTextsWithoutACommonWordAreTwoStoriesEvenAtOneLink() {
        String section = "https://tidewater.example/news/local/";
        send(item("a", "Ferry late", section, text(Prose.FIRE)));
        send(item("b", "Mayor resigns", section, text(Prose.VOTE)));
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void anItemOfAnotherSupplierAtTheSameLinkIsAnotherStory() {
        String link = "https://tidewater.example/news/articles/c0ly";
        send(item("a", "Lifeboat crew saves two", link));
        desk.visit("other", FEED, Desk.reading(List.of(item("b", "Two saved", link)), List.of()));
        assertThat(desk.headlines()).hasSize(2);
    }

    private static Story tip(String headline) {
        return item(LIVE, headline, LIVE);
    }

    private static Story item(@Nullable String guid, String headline, @Nullable String link) {
        return item(guid, headline, link, draft -> {});
    }

    private static Story item(
            @Nullable String guid, @Nullable String headline, @Nullable String link, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.headline = headline;
        draft.link = link;
        change.accept(draft);
        return draft.story();
    }

    private static Consumer<StoryDraft> text(String text) {
        return draft -> draft.body = BodyHtml.ofText(text);
    }

    private void send(Story... stories) {
        desk.visit(Desk.AGENCY, FEED, Desk.reading(List.of(stories), List.of()));
    }

    private long versions() {
        return StoredRows.count(folder, "version");
    }
}
