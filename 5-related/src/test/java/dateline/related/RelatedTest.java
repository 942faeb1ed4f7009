package dateline.related;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Filing;
import dateline.archive.Lookup;
import dateline.archive.Section;
import dateline.archive.Snapshot;
import dateline.story.Body;
import dateline.story.Reading;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {
    private static final Change CHANGE = new Change(1, Set.of("a"), Set.of(), Set.of(), Set.of());

    private final Related related = new Related();
    private Archive archive;
    private long dispatches;

    @BeforeEach
    void open(@TempDir Path folder) {
        ArchiveSettings settings = new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("news", "News", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
        Instant now = Instant.parse("2026-03-01T08:00:00Z");
        archive = Archive.open(folder.resolve("archive.db"), settings, () -> now, number -> Optional.empty());
        archive.follow("recommendations", related::follow, related::startOver);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /// After a start, the words of all stories are read. That takes seconds and holds the lock; a kill must
    /// not wait for it.
    @Test
    void aChangeDoesNotWaitWhileTheWordsAreRead() {
        CompletableFuture<Void> followed;
        synchronized (related) {
            followed = CompletableFuture.runAsync(
                    () -> {
                        related.follow(List.of(CHANGE));
                        related.startOver(1);
                    },
                    task -> Thread.ofPlatform().start(task));
            assertThat(followed).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    /// A page may be rendered from a snapshot that is older than the latest change.
    @Test
    void anOlderSnapshotDoesNotHideALaterChange() {
        String ferry = file("Ferry to Aldhaven runs aground", "The ferry ran aground on a sandbank near the harbour.");
        archive.read(older -> {
            assertThat(headlines(older, ferry)).isEmpty();
            file("Ferry passengers land safely", "All passengers of the ferry on the sandbank landed in the harbour.");
            assertThat(headlines(older, ferry)).isEmpty();
            return true;
        });
        fileUnrelated();
        assertThat(archive.<List<String>>read(newer -> headlines(newer, ferry)))
                .first()
                .isEqualTo("Ferry passengers land safely");
    }

    /// A change arrives while the index is first built, and the snapshot does not contain it.
    @Test
    void aChangeBeforeTheFirstReadingIsNotForgotten() {
        String ferry = file("Ferry to Aldhaven runs aground", "The ferry ran aground on a sandbank near the harbour.");
        archive.read(older -> {
            older.lastChange();
            file("Ferry passengers land safely", "All passengers of the ferry on the sandbank landed in the harbour.");
            assertThat(headlines(older, ferry)).isEmpty();
            return true;
        });
        fileUnrelated();
        assertThat(archive.<List<String>>read(newer -> headlines(newer, ferry)))
                .first()
                .isEqualTo("Ferry passengers land safely");
    }

    /// A follower that failed on a change is told to start over; a page may be rendered from an older
    /// snapshot then.
    @Test
    void anOlderSnapshotDoesNotHideAChangeThatWasMissed() {
        String ferry = file("Ferry to Aldhaven runs aground", "The ferry ran aground on a sandbank near the harbour.");
        archive.follow(
                "recommendations",
                changes -> {
                    throw new IllegalStateException("for the test");
                },
                related::startOver);
        archive.read(older -> {
            assertThat(headlines(older, ferry)).isEmpty();
            file("Ferry passengers land safely", "All passengers of the ferry on the sandbank landed in the harbour.");
            assertThat(headlines(older, ferry)).isEmpty();
            return true;
        });
        fileUnrelated();
        assertThat(archive.<List<String>>read(newer -> headlines(newer, ferry)))
                .first()
                .isEqualTo("Ferry passengers land safely");
    }

    /// Files newer stories, which are recommended first if no story is known to be near.
    private void fileUnrelated() {
        archive.follow("recommendations", related::follow, related::startOver);
        file("Council debates a budget for schools", "Members argued about teachers and roofs until midnight.");
        file("Painter wins a prize in Norrvik", "The jury praised her portraits of miners.");
    }

    private List<String> headlines(Snapshot snapshot, String id) {
        Article article = ((Lookup.Shown) snapshot.lookup(id)).article();
        return related.recommend(snapshot, article, Set.of(), 6).stream()
                .map(Card::headline)
                .toList();
    }

    /// @return the story's id
    private String file(String headline, String text) {
        StoryDraft draft = new StoryDraft();
        draft.guid = headline;
        draft.version = "1";
        draft.headline = headline;
        draft.body = new Body("<p>" + text + "</p>", text);
        Reading reading = new Reading("test", List.of(draft.story()), List.of(), List.of());
        Filing filing = new Filing(
                dispatches + 1, "agency", "a.json", Instant.parse("2026-03-01T08:00:00Z"), false, reading, null);
        List<Change> changes = archive.file(dispatches++, filing).join();
        return changes.getFirst().stories().iterator().next();
    }
}
