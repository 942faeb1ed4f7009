package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Polls a feed before and after an upgrade that corrects the readers.
class RereadingTest {
    private static final String FEED = "https://tidewater.example/feed";

    @TempDir
    Path folder;

    private final List<Change> changes = new ArrayList<>();
    /// What the present readers read from each dispatch, by its number.
    private final Map<Long, Reading> journal = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private long dispatches;

    @Test
    void aDifferenceFromACorrectedReaderIsNotAnUpdate() {
        String furniture = " The post appeared first on Tidewater.";
        run(archive -> poll(archive, "Two saved." + furniture, "Two saved." + furniture));
        journal.put(1L, reading("Two saved."));
        run(archive -> {
            poll(archive, "Two saved.", "Two saved.");
            Article article = new PublicView(archive).newest(1).getFirst();
            assertThat(article.updated()).isNull();
            assertThat(article.story().copy().body().text()).isEqualTo("Two saved.");
            assertThat(StoredRows.count(folder, "version")).isEqualTo(1);
            int changesBefore = changes.size();
            poll(archive, "Two saved.", "Two saved.");
            assertThat(changes).hasSize(changesBefore);
        });
    }

    @Test
    void aChangeByTheSupplierMeanwhileIsAnUpdate() {
        run(archive -> poll(archive, "Two saved.", "Two saved."));
        run(archive -> {
            poll(archive, "Three saved.", "Three saved.");
            assertThat(new PublicView(archive).newest(1).getFirst().updated()).isNotNull();
            poll(archive, "Four saved.", "Four saved.");
            assertThat(StoredRows.count(folder, "version")).isEqualTo(3);
        });
    }

    @Test
    void withoutTheOldDispatchADifferenceIsAnUpdate() {
        run(archive -> poll(archive, "Two saved. The post.", "Two saved."));
        journal.clear();
        run(archive -> {
            poll(archive, "Two saved.", "Two saved.");
            assertThat(StoredRows.count(folder, "version")).isEqualTo(2);
        });
    }

    private interface Run {
        void with(Archive archive);
    }

    private void run(Run run) {
        try (Archive archive = Archive.open(
                folder.resolve("archive.db"),
                Desk.SETTINGS,
                () -> now,
                number -> Optional.ofNullable(journal.get(number))
                        .map(reading -> new Filing(number, Desk.AGENCY, FEED, now, true, reading, null)))) {
            archive.follow("test", changes::addAll, change -> {});
            run.with(archive);
        }
    }

    /// @param text what the readers of that day return
    /// @param later what later readers return for the same dispatch
    private void poll(Archive archive, String text, String later) {
        long number = ++dispatches;
        archive.file(archive.lastDispatch(), new Filing(number, Desk.AGENCY, FEED, now, true, reading(text), null))
                .join();
        journal.put(number, reading(later));
        now = now.plusSeconds(60);
    }

    private static Reading reading(String text) {
        StoryDraft draft = new StoryDraft();
        draft.guid = "a";
        draft.headline = "Lifeboat crew";
        draft.body = BodyHtml.ofText(text);
        Story story = draft.story();
        return Desk.reading(List.of(story), List.of());
    }
}
