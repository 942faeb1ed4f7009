package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.text.Dimension;
import dateline.story.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story that leaves is not found from the moment its change is acknowledged, although the index's thread is stuck.
class SearchHidesTest {
    private static final String MASTER = "Harbour master resigns";
    private static final String SECRET = "Harbour treasurer resigns";

    @TempDir
    Path folder;

    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean blocking;
    private SearchDesk desk;

    @BeforeEach
    void open() throws InterruptedException {
        desk = new SearchDesk(folder, new Blocking());
        desk.file(MASTER, "He blamed the captain.");
        desk.file(SECRET, "He blamed the accountant.", draft -> draft.byline = "Ada Quill");
        blocking = true;
        desk.desk.send("Bakers strike", "For shorter nights.", Status.USABLE);
        stuck.await();
        assertThat(desk.headlines("treasurer")).containsExactly(SECRET);
    }

    @AfterEach
    void close() {
        release.countDown();
        desk.close();
    }

    @Test
    void noSearchFindsAKilledStory() {
        desk.desk.send(SECRET, "", Status.CANCELED);
        SearchResult result = desk.find("resigns");
        assertThat(SearchDesk.headlines(result)).containsExactly(MASTER);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.counts().get(Dimension.BYLINE)).isEmpty();
        assertThat(desk.headlines("treasurer")).isEmpty();
        assertThat(desk.headlines("")).doesNotContain(SECRET);
    }

    @Test
    void nothingOfItIsOfferedEither() {
        desk.desk.send(SECRET, "", Status.WITHHELD);
        assertThat(desk.search.suggest("treas", 8)).isEmpty();
        assertThat(desk.search.suggest("quill", 8)).isEmpty();
        assertThat(desk.find("treasuer").correction()).isNull();
    }

    /// Does not return from the message about the story that is to block the index's thread.
    private final class Blocking implements SearchIndex.Listener {
        @Override
        public void indexed(List<StoryDocument> stories) {
            if (blocking) {
                stuck.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void caughtUp() {}
    }
}
