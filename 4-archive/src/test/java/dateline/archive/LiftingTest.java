package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.story.Embargo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Due embargoes are lifted even if one story fails, and a filing out of order is refused.
class LiftingTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void aDueStoryThatDoesNotChangeStopsTheRunAndDelaysNoOther() throws SQLException {
        try (Desk desk = new Desk(folder)) {
            embargoed(desk, "urn:stuck");
            embargoed(desk, "urn:free");
            // Restores the due time as soon as the row changes, as a bug in our code might.
            sql("""
                    create trigger stuck after update of state on story
                    when new.state = 'PUBLISHED' and new.address like '%stuck%'
                    begin update story set due_at = old.due_at where id = new.id; end""");
            desk.now = desk.now.plus(Duration.ofHours(2));
            desk.archive.liftDue().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(desk.headlines()).contains("urn:free v1");
            desk.file("urn:next", 1);
            assertThat(desk.headlines()).contains("urn:next v1");
        }
    }

    @Test
    @Timeout(30)
    void aDueStoryThatFailsDelaysNoOther() throws SQLException {
        try (Desk desk = new Desk(folder)) {
            embargoed(desk, "urn:damaged");
            embargoed(desk, "urn:free");
            desk.journal.clear();
            sql("update version set content = x'00' where guid = 'urn:damaged'");
            desk.now = desk.now.plus(Duration.ofHours(2));
            desk.archive.liftDue().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(desk.headlines()).containsExactly("urn:free v1");
            desk.file("urn:next", 1);
            assertThat(desk.headlines()).contains("urn:next v1");
        }
    }

    @Test
    void aFilingWhosePredecessorIsNotFiledIsRefused() {
        try (Desk desk = new Desk(folder)) {
            desk.file("urn:a", 1);
            CompletableFuture<List<Change>> early = desk.archive.file(
                    7, new Filing(8, Desk.AGENCY, "b.json", desk.now, false, Desk.reading(List.of(), List.of()), null));
            assertThatThrownBy(early::join).hasCauseInstanceOf(FilingOutOfOrder.class);
            assertThat(desk.archive.lastDispatch()).isEqualTo(1);
            desk.file("urn:b", 1);
            assertThat(desk.archive.lastFiled()).isEqualTo(new LastFiled(2, desk.now.minusSeconds(60)));
        }
    }

    private static void embargoed(Desk desk, String guid) {
        desk.file(guid, 1, draft -> draft.embargo = new Embargo.Until(desk.now.plus(Duration.ofHours(1))));
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
