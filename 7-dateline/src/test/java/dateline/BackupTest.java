package dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.command.CannotRun;
import dateline.database.Finding;
import dateline.journal.Journal;
import dateline.journal.JournalCheck;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:15:30Z");

    @TempDir
    Path folder;

    private Path data;
    private Path file;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void keepThree() throws IOException {
        data = folder.resolve("site");
        file = Files.createDirectory(folder.resolve("backups")).resolve("monday.db");
        try (Journal journal = Journal.open(data.resolve("journal.db"))) {
            for (int i = 1; i <= 3; i++) {
                keep(journal, i);
            }
        }
    }

    @Test
    void aBackupIsACompleteJournalReadableByItsOwnerOnly() throws IOException {
        assertThat(backUp(false)).isEqualTo(new JournalCheck.Result(3, 3, true));
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.after(0, 10)).hasSize(3);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("monday.db");
    }

    /// A plain copy of the file loses the data that are only in the write-ahead log.
    @Test
    void itHasWhatIsInTheWriteAheadLogOfAJournalThatIsOpen() throws IOException {
        try (Journal journal = Journal.open(data.resolve("journal.db"))) {
            keep(journal, 4);
            assertThat(backUp(false).dispatches()).isEqualTo(4);
        }
    }

    @Test
    void aFileThatExistsIsReplacedOnlyOnRequest() throws IOException {
        Files.writeString(file, "of yesterday");
        assertThatThrownBy(() -> backUp(false)).isInstanceOf(CannotRun.class).hasMessageContaining("--force");
        assertThat(file).hasContent("of yesterday");
        assertThat(backUp(true).dispatches()).isEqualTo(3);
    }

    /// Once, a server went on with a journal file that had been replaced, and most of its journal was lost.
    @Test
    void noFileInADataFolderIsReplaced() throws IOException {
        Path journal = data.resolve("journal.db");
        byte[] before = Files.readAllBytes(journal);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("archive.db"), "of another site");
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        for (Path to : List.of(
                journal,
                data.resolve("new.db"),
                link.resolve("journal.db"),
                data.resolve("../site/journal.db"),
                other.resolve("journal.db"))) {
            assertThatThrownBy(() -> new Backup(data, to).run(true, findings::add, checked -> {}))
                    .as("%s", to)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("is a data folder")
                    .hasMessageContaining("Name a file elsewhere");
        }
        assertThat(journal).hasBinaryContent(before);
        assertThat(other.resolve("journal.db")).doesNotExist();
    }

    @Test
    void leftoversOfAKilledBackupAreReplaced() throws IOException {
        Files.writeString(folder.resolve("backups/monday.db.partial"), "half");
        assertThat(backUp(false).sound()).isTrue();
        assertThat(names()).containsExactly("monday.db");
    }

    @Test
    void aDamagedDispatchIsBackedUpUnderAnotherNameAndReported() throws Exception {
        damageOne();
        Backup.Result result = new Backup(data, file).run(false, findings::add, checked -> {});
        assertThat(result.read()).isEqualTo(new JournalCheck.Result(3, 3, false));
        assertThat(result.file()).isEqualTo(file.resolveSibling("monday.db.damaged"));
        assertThat(names()).containsExactly("monday.db.damaged");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result.file())))
                .isEqualTo("rw-------");
        assertThat(findings)
                .singleElement()
                .extracting(Finding::where)
                .asString()
                .contains("dispatch 2");
    }

    @Test
    void aBackupWithDamageLeavesTheOldOneAsItIs() throws Exception {
        backUp(false);
        byte[] old = Files.readAllBytes(file);
        damageOne();
        assertThat(backUp(true).sound()).isFalse();
        assertThat(file).hasBinaryContent(old);
        assertThat(names()).containsExactlyInAnyOrder("monday.db", "monday.db.damaged");
    }

    @Test
    void aLaterBackupWithDamageReplacesTheEarlierOneOnlyOnRequest() throws Exception {
        damageOne();
        backUp(false);
        try (Journal journal = Journal.open(data.resolve("journal.db"))) {
            keep(journal, 4);
        }
        assertThatThrownBy(() -> backUp(false))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("monday.db.damaged")
                .hasMessageContaining("--force");
        assertThat(backUp(true).dispatches()).isEqualTo(4);
        try (Journal journal = Journal.open(folder.resolve("backups/monday.db.damaged"))) {
            assertThat(journal.after(0, 10)).hasSize(4);
        }
    }

    @Test
    void aDamagedJournalMakesNoBackupAndKeepsTheOldOne() throws IOException {
        Files.writeString(file, "of yesterday");
        Files.writeString(data.resolve("journal.db"), "no database ".repeat(1_000), UTF_8);
        assertThatThrownBy(() -> backUp(true)).isInstanceOf(CannotRun.class).hasMessageContaining("verify");
        assertThat(names()).containsExactly("monday.db");
        assertThat(file).hasContent("of yesterday");
    }

    @Test
    void aFolderInPlaceOfTheJournalIsNamed() throws IOException {
        Files.delete(data.resolve("journal.db"));
        Files.createDirectory(data.resolve("journal.db"));
        assertThatThrownBy(() -> backUp(false))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(data.resolve("journal.db") + " is a folder");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        file = folder.resolve("nowhere/monday.db");
        assertThatThrownBy(() -> backUp(false)).isInstanceOf(CannotRun.class).hasMessageContaining("nowhere");
    }

    @Test
    void aFolderWithoutAJournalIsNamed() {
        data = folder.resolve("empty");
        assertThatThrownBy(() -> backUp(false)).isInstanceOf(CannotRun.class).hasMessageContaining("no journal");
    }

    private JournalCheck.Result backUp(boolean replace) throws IOException {
        return new Backup(data, file).run(replace, findings::add, checked -> {}).read();
    }

    private void damageOne() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update dispatch set bytes = x'00' where number = 2");
        }
    }

    private static void keep(Journal journal, int number) {
        byte[] bytes = ("dispatch " + number).getBytes(UTF_8);
        journal.keep(new Dispatch("agency", number + ".json", Via.IMPORT, ARRIVED, bytes))
                .join();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
