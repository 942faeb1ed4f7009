package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.envelope.Sha256;
import dateline.story.Lead;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.StoryJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens an archive whose digests follow an older rule.
class DigestUpgradeTest {
    private static final String FEED = "https://tidewater.example/feed";
    private static final String LINK = "https://tidewater.example/news/articles/c0ly";

    @TempDir
    Path folder;

    @Test
    void anUnchangedFeedFilesNothingAfterAnUpgrade() {
        String address;
        try (Desk desk = new Desk(folder)) {
            send(desk, story("a", "Two saved"), lead());
            address = desk.seen.newest(2).getLast().address();
        }
        makeOld();
        try (Desk desk = new Desk(folder)) {
            int before = desk.changes.size();
            send(desk, story("a", "Two saved"), lead());
            assertThat(desk.changes).hasSize(before);
            assertThat(StoredRows.count(folder, "version")).isEqualTo(2);
            send(desk, story("b", "Two saved"));
            assertThat(desk.seen.newest(9))
                    .hasSize(2)
                    .extracting(Article::address)
                    .contains(address);
        }
    }

    @Test
    void theDigestsAreComputedOnce() {
        try (Desk desk = new Desk(folder)) {
            send(desk, story("a", "Two saved"));
        }
        makeOld();
        try (Desk desk = new Desk(folder)) {
            assertThat(desk.headlines()).containsExactly("Two saved");
        }
        StoredRows.change(folder, "update version set digest = ?", new byte[] {1});
        try (Desk desk = new Desk(folder)) {
            send(desk, story("a", "Two saved"));
            assertThat(StoredRows.count(folder, "version")).isEqualTo(2);
        }
    }

    @Test
    void aLinkThatOtherStoriesUsedIdentifiesNoStory() {
        try (Desk desk = new Desk(folder)) {
            send(desk, story("a", "Two saved"));
            desk.file("x", 1, draft -> {
                draft.headline = "Market opens";
                draft.link = "https://tidewater.example/other-1";
            });
        }
        makeOld();
        StoredRows.change(
                folder,
                "update version set content = replace(content, 'other-1', 'news/articles/c0ly')" + " where guid = 'x'");
        try (Desk desk = new Desk(folder)) {
            send(desk, story("c", "Mayor resigns"));
            assertThat(desk.headlines()).hasSize(3);
        }
    }

    /// Changes the archive to what Dateline 0.1.0 left: digests of the whole JSON, no links among the
    /// guids, no checksums.
    private void makeOld() {
        StoredRows.jdbi(folder).useHandle(handle -> {
            handle.createQuery("select number, content from version")
                    .map((row, context) -> Map.entry(row.getLong(1), row.getBytes(2)))
                    .list()
                    .forEach(row -> handle.execute(
                            "update version set digest = ? where number = ?", Sha256.of(row.getValue()), row.getKey()));
            handle.execute("delete from guid where guid like 'link:%'");
            handle.execute("update digest_rule set rule = 1");
            handle.execute("update version set checksum = null");
            handle.execute("update card set checksum = null");
        });
    }

    private static Story story(String guid, String headline) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.headline = headline;
        draft.link = LINK;
        draft.body = BodyHtml.ofText("Two sailors were saved.");
        return draft.story();
    }

    private static Story lead() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "Harbour burns";
        draft.lead = new Lead("harbour fire", null, 0, 1, false);
        draft.body = BodyHtml.ofText("The harbour of Aldhaven burns.");
        return StoryJson.read(StoryJson.write(draft.story()));
    }

    private static void send(Desk desk, Story... stories) {
        desk.visit(Desk.AGENCY, FEED, Desk.reading(List.of(stories), List.of()));
    }
}
