package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.BlockedListener;
import dateline.search.text.Dimension;
import dateline.story.Status;
import java.nio.file.Path;
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

    private final BlockedListener listener = new BlockedListener();
    private SearchDesk desk;

    @BeforeEach
    void open() throws InterruptedException {
        desk = new SearchDesk(folder, listener);
        desk.file(MASTER, "He blamed the captain.");
        desk.file(SECRET, "He blamed the accountant.", draft -> draft.byline = "Ada Quill");
        listener.block();
        desk.desk.send("Bakers strike", "For shorter nights.", Status.USABLE);
        listener.awaitBlocked();
        assertThat(desk.headlines("treasurer")).containsExactly(SECRET);
    }

    @AfterEach
    void close() {
        listener.release();
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
}
