package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Card;
import dateline.journal.Journal;
import dateline.wire.Receipt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The pipeline starts with the dispatches that are kept, but not filed.
class IntakeStartTest extends IntakeFixture {
    /// A dispatch that is kept but not filed is filed at the next start, even if many dispatches follow it.
    @Test
    @Timeout(60)
    void aStoredDispatchThatWasNotFiledIsFiledAtTheNextStart() {
        try (Journal journal = journal()) {
            for (int i = 0; i < 700; i++) {
                String guid = "urn:" + i;
                journal.keep(dispatch(guid + ".json", item(guid))).join();
            }
        }
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            List<Long> filed = new ArrayList<>();
            pipeline.start(filed::add);
            assertThat(filed).hasSize(700).isSorted();
            assertThat(archive.lastDispatch()).isEqualTo(700);
            Receipt again = pipeline.take(dispatch("urn:3.json", item("urn:3"))).join();
            assertThat(again.alreadyHad()).isTrue();
            assertThat(again.outcome().join().format()).isEqualTo("already had");
        }
    }

    @Test
    @Timeout(60)
    void numbersMissingInTheJournalAreSkipped() throws SQLException {
        try (Journal journal = journal()) {
            for (String guid : List.of("urn:a", "urn:b", "urn:c")) {
                journal.keep(dispatch(guid + ".json", item(guid))).join();
            }
        }
        sql("journal.db", "delete from dispatch where number in (1, 2)");
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            assertThat(newest(archive)).extracting(Card::headline).containsExactly("Headline of urn:c");
            assertThat(outcome(pipeline, "d.json", item("urn:d")).stories()).isEqualTo(1);
        }
    }
}
