package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Status;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Upgrades an archive of an earlier version, which did not record what readers had seen.
class ShownBeforeTest {
    /// Turns a current archive back into that earlier version.
    private static final List<String> BACK = List.of(
            "drop table shown",
            "drop table released_take",
            "drop table unrecorded",
            "drop index story_waits",
            "alter table story drop column waits",
            "create index story_held on story (change) where state = 'HELD'",
            "drop table shared_id",
            "drop table digest_rule",
            "drop table news_package",
            "drop table package_item",
            "drop table packaged_picture",
            "drop table topic",
            "drop table story_topic",
            "drop table topic_fill",
            "drop table editor_choice",
            "drop table card",
            "drop table card_fill",
            "alter table progress drop column arrived",
            "alter table version drop column checksum",
            "alter table picture_item drop column checksum",
            """
                    delete from flyway_schema_history where installed_rank >= (
                        select installed_rank from flyway_schema_history where script like '%__shown.sql')""");

    @TempDir
    Path folder;

    @Test
    void anUpgradeChangesNeitherWhatReadersSeeNorWhatTheyMayRead() throws SQLException {
        Desk desk = new Desk(folder);
        Instant end = desk.now.plus(Duration.ofHours(1));
        desk.file("urn:versions", 2);
        desk.file("urn:versions", 1, draft -> draft.headline = "late and never shown");
        desk.file("urn:versions", 3);
        desk.file("urn:superseded", 1);
        desk.file("urn:superseded", 2, draft -> draft.embargo = new Embargo.Until(end));
        desk.file("urn:superseded", 3);
        desk.file("urn:lifted", 1);
        desk.file("urn:lifted", 2, draft -> draft.embargo = new Embargo.Until(end));
        desk.file("urn:killed", 1);
        desk.file("urn:killed", 2);
        desk.file("urn:killed", 3, draft -> draft.status = Status.CANCELED);
        desk.file("urn:held", 1, draft -> draft.embargo = new Embargo.Unclear("after the speech"));
        desk.now = end.plusSeconds(60);
        desk.archive.liftDue().join();
        List<Article> articles = desk.seen.newest(9);
        Map<String, List<String>> histories = histories(desk);
        assertThat(histories.values())
                .contains(
                        List.of("urn:versions v3", "urn:versions v2"),
                        List.of("urn:superseded v3", "urn:superseded v1"),
                        List.of("urn:lifted v2", "urn:lifted v1"));
        Instant now = desk.now;
        desk.close();

        asBefore();
        desk = new Desk(folder, now);
        assertThat(desk.seen.newest(9)).isEqualTo(articles);
        assertThat(histories(desk)).isEqualTo(histories);
        assertThat(desk.archive.held(9)).extracting(HeldStory::hold).containsExactly(Hold.EMBARGO_UNCLEAR);
        assertThat(desk.changes).isEmpty();
        desk.close();
    }

    @Test
    void theVersionThatWasShownStaysWhenAnUpdateWaitsAfterTheUpgrade() throws SQLException {
        Desk desk = new Desk(folder);
        desk.file("urn:a", 1);
        desk.close();
        asBefore();
        desk = new Desk(folder);
        desk.now = desk.now.plusSeconds(600);
        Instant end = desk.now.plus(Duration.ofDays(1));
        desk.file("urn:a", 2, draft -> draft.embargo = new Embargo.Until(end));
        assertThat(desk.only().headline()).isEqualTo("urn:a v1");
        desk.close();
    }

    private void asBefore() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : BACK) {
                statement.execute(sql);
            }
        }
    }

    private static Map<String, List<String>> histories(Desk desk) {
        return desk.seen.newest(9).stream()
                .collect(Collectors.toMap(
                        Article::id,
                        article -> desk.seen.history(article.id()).stream()
                                .map(edition ->
                                        String.valueOf(edition.story().copy().headline()))
                                .toList()));
    }
}
