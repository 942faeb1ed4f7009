package dateline.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Finding;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCheckTest {
    @TempDir
    Path folder;

    private Path file;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void keepFive() {
        file = folder.resolve("journal.db");
        try (Journal journal = Journal.open(file)) {
            keepFive(journal);
        }
    }

    @Test
    void anIntactJournalGivesNoFinding() {
        List<Long> progress = new ArrayList<>();
        JournalCheck.Result result = new JournalCheck(file, findings::add, progress::add).run();
        assertThat(result).isEqualTo(new JournalCheck.Result(5, 5, true));
        assertThat(findings).isEmpty();
        assertThat(progress).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aJournalCanBeCheckedWhileItIsWritten() {
        try (Journal journal = Journal.open(file)) {
            journal.keep(dispatch(6)).join();
            assertThat(check()).isEqualTo(new JournalCheck.Result(6, 6, true));
        }
    }

    @Test
    void everyDamagedDispatchIsNamed() throws Exception {
        spoil("update dispatch set bytes = x'00' where number in (2, 4)");
        assertThat(check()).isEqualTo(new JournalCheck.Result(5, 5, false));
        assertThat(findings)
                .extracting(Finding::where)
                .containsExactly("dispatch 2 (agency, 2.json)", "dispatch 4 (agency, 4.json)");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.what()).contains("SHA-256");
            assertThat(finding.remedy()).contains("backup");
        });
    }

    @Test
    void missingDispatchesAreNamed() throws Exception {
        spoil("delete from dispatch where number in (1, 3, 4)");
        assertThat(check()).isEqualTo(new JournalCheck.Result(2, 5, false));
        assertThat(findings)
                .extracting(Finding::what)
                .containsExactly("Dispatch 1 is missing.", "Dispatches 3 to 4 are missing.");
    }

    @Test
    void aQuarantinedDispatchThatDoesNotExistIsNamed() throws Exception {
        spoil("insert into quarantine (dispatch, place, reason) values (77, 'a', 'b')");
        assertThat(check().sound()).isFalse();
        assertThat(findings)
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .contains("quarantine row 1");
    }

    @Test
    void aFileThatIsNotADatabaseIsReportedByName() throws Exception {
        Files.writeString(file, "no database ".repeat(1_000), UTF_8);
        assertThat(check()).isEqualTo(new JournalCheck.Result(0, 0, false));
        assertThat(findings).singleElement().extracting(Finding::where).isEqualTo("journal.db");
    }

    @Test
    void aTruncatedFileIsReportedByName() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 2 * 4_096));
        assertThat(check().sound()).isFalse();
        assertThat(findings).isNotEmpty();
    }

    private JournalCheck.Result check() {
        return new JournalCheck(file, findings::add, checked -> {}).run();
    }

    private static void keepFive(Journal journal) {
        for (int i = 1; i <= 5; i++) {
            journal.keep(dispatch(i)).join();
        }
    }

    private static Dispatch dispatch(int number) {
        byte[] bytes = ("dispatch " + number).getBytes(UTF_8);
        return new Dispatch("agency", number + ".json", Via.IMPORT, Instant.parse("2026-03-01T08:15:30Z"), bytes);
    }

    private void spoil(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
