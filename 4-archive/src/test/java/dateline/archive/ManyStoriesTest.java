package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.PictureItem;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A dispatch with more stories than one transaction files.
class ManyStoriesTest {
    private static final int STORIES = 3 * Archive.MOST_STORIES_AT_ONCE + 7;

    @TempDir
    Path folder;

    @Test
    void allStoriesAreFiledAndThenTheDispatchCounts() {
        try (Desk desk = new Desk(folder)) {
            desk.send(Desk.AGENCY, "many", Desk.reading(stories(), List.of()), null);
            assertThat(desk.seen.cards(null, 10_000)).hasSize(STORIES);
            assertThat(desk.archive.lastDispatch()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedFilingIsRepeatedAndAddsNothingTwice() {
        Filing filing = new Filing(
                1,
                Desk.AGENCY,
                "many",
                Instant.parse("2026-03-01T08:00:00Z"),
                false,
                Desk.reading(stories(), List.of()),
                null);
        try (Archive archive = open()) {
            CompletableFuture<List<Change>> cutOff = archive.file(0, filing);
            while (!cutOff.isDone() && new PublicView(archive).cards(null, 1).isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(cutOff).isNotDone();
            archive.close();
            assertThat(cutOff).isCompletedExceptionally();
        }
        try (Archive archive = open()) {
            assertThat(archive.lastDispatch()).isZero();
            assertThat(new PublicView(archive).cards(null, 10_000)).hasSizeLessThan(STORIES);
            archive.file(0, filing).join();
            assertThat(new PublicView(archive).cards(null, 10_000)).hasSize(STORIES);
            assertThat(archive.lastDispatch()).isEqualTo(1);
        }
        assertThat(versions()).isEqualTo(STORIES);
    }

    /// The time for each picture must not grow with their number.
    @Test
    @Timeout(30)
    void aLibraryOfPicturesInOneDispatchIsFiledInLittleTime() {
        List<PictureItem> library = IntStream.range(0, 10_000)
                .mapToObj(i -> new PictureItem(Desk.picture("urn:p:" + i, i + ".jpg"), "1", null, null, null))
                .toList();
        try (Desk desk = new Desk(folder)) {
            desk.send(Desk.AGENCY, "library", Desk.reading(List.of(), library), null);
        }
        assertThat(StoredRows.count(folder, "picture_item")).isEqualTo(10_000);
    }

    private Archive open() {
        return Archive.open(folder.resolve("archive.db"), Desk.SETTINGS, Clock.systemUTC(), number -> Optional.empty());
    }

    private int versions() {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("archive.db"))
                .withHandle(handle -> handle.createQuery("select count(*) from version")
                        .mapTo(Integer.class)
                        .one());
    }

    /// Makes the stories: half have a version, a third have no guid.
    private static List<Story> stories() {
        return IntStream.range(0, STORIES).mapToObj(ManyStoriesTest::story).toList();
    }

    private static Story story(int i) {
        StoryDraft draft = new StoryDraft();
        draft.guid = i % 3 == 0 ? null : "urn:" + i;
        draft.version = i % 2 == 0 ? "1" : null;
        draft.headline = "Headline " + i;
        draft.body = BodyHtml.ofText("Ferry number " + i + " stays in port.");
        return draft.story();
    }
}
