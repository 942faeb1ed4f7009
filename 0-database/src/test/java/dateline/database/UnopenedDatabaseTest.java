package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnopenedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void aFolderInPlaceOfTheFileIsReportedAndLeftUnchanged() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x")); // whatever the umask is
        assertThatThrownBy(() -> Database.open(file, "dateline/database").close())
                .isInstanceOf(UnopenedDatabase.class)
                .hasMessageContaining(file + " is a folder, not a file.");
        assertThatThrownBy(() -> FileInspection.of(file, handle -> handle.execute("select 1")))
                .isInstanceOf(UnopenedDatabase.class)
                .hasMessageContaining(file + " is a folder, not a file.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileThatCannotBeOpenedForAnotherReasonIsReportedByName() throws IOException {
        Path file = made();
        Files.createDirectory(Path.of(file + "-wal"));
        assertThatThrownBy(() -> Database.open(file, "dateline/database").close())
                .isInstanceOf(UnopenedDatabase.class)
                .hasMessageContaining(file + " cannot be opened");
    }

    /// A broken symbolic link prevents SQLite from creating the index of its log, as a read-only disk does.
    @Test
    void aClosedFileIsInspectedEvenIfNothingCanBeWrittenBesideIt() throws IOException {
        Path file = made();
        Files.createSymbolicLink(Path.of(file + "-shm"), folder.resolve("nowhere/a.db-shm"));
        FileInspection.of(
                file,
                handle -> assertThat(handle.createQuery("select count(*) from line")
                                .mapTo(Integer.class)
                                .one())
                        .isZero());
    }

    @Test
    void aFileIsNotInspectedIfItsLogCannotBeRead() throws IOException {
        Path file = made();
        Files.createSymbolicLink(Path.of(file + "-shm"), folder.resolve("nowhere/a.db-shm"));
        Files.writeString(Path.of(file + "-wal"), "x".repeat(4_096));
        assertThatThrownBy(() -> FileInspection.of(file, handle -> handle.execute("select * from line")))
                .isInstanceOf(UnopenedDatabase.class)
                .hasMessageContaining(file + " cannot be opened");
    }

    private Path made() {
        Path file = folder.resolve("100% odd#names").resolve("a.db");
        Database.open(file, "dateline/database").close();
        return file;
    }
}
