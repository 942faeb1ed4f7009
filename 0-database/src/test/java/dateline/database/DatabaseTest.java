package dateline.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String LINES = "dateline/test/lines";
    private static final String OTHER_LINES = "dateline/test/other";
    private static final String NEWER_LINES = "dateline/test/newer";

    @TempDir
    Path folder;

    @Test
    void aFileOfAnotherVersionIsNotTouched() {
        Path file = file(LINES);
        assertThatThrownBy(() -> Database.open(file, OTHER_LINES)).isInstanceOfSatisfying(OtherTables.class, other -> {
            assertThat(other.file()).isEqualTo(file);
            assertThat(other.isNewer()).isFalse();
        });
        assertThat(lines(file, LINES)).containsExactly("kept");
    }

    @Test
    void aFileThatANewerVersionMadeIsNotOpened() {
        Path file = file(NEWER_LINES);
        assertThatThrownBy(() -> Database.open(file, LINES)).isInstanceOfSatisfying(OtherTables.class, other -> {
            assertThat(other.file()).isEqualTo(file);
            assertThat(other.isNewer()).isTrue();
        });
        assertThat(lines(file, NEWER_LINES)).containsExactly("kept");
    }

    @Test
    void aFileThatIsNotADatabaseIsReportedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.db"), "no database ".repeat(1_000), UTF_8);
        assertThatThrownBy(() -> Database.open(file, LINES))
                .isInstanceOfSatisfying(
                        DamagedDatabase.class,
                        damaged -> assertThat(damaged.file()).isEqualTo(file));
    }

    @Test
    void aDestroyedPageIsDetectedOnReadingAndTheFileIsNamed() throws IOException {
        Path file = fileWithManyLines();
        spoil(file, 3 * 4_096, 20 * 4_096);
        assertThatThrownBy(() -> lines(file, LINES))
                .isInstanceOfSatisfying(
                        DamagedDatabase.class,
                        damaged -> assertThat(damaged.file()).isEqualTo(file));
    }

    @Test
    void onlyTheOwnerMayReadTheFilesOfADatabase() throws IOException {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data.resolve("a.db"), LINES)) {
            database.change(handle -> handle.execute("insert into line (text) values ('kept')"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(permissions(data)).hasSize(3).containsOnly("rw-------");
        }
    }

    @Test
    void filesOfEarlierVersionsBecomePrivateAndTheirFolderKeepsItsPermissions() throws IOException {
        Path file = file(LINES);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        try (Database database = Database.open(file, LINES)) {
            database.change(handle -> handle.execute("insert into line (text) values ('kept')"));
            assertThat(permissions(folder)).containsOnly("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-x---");
    }

    private Path file(String migrations) {
        Path file = folder.resolve("a.db");
        try (Database database = Database.open(file, migrations)) {
            database.change(handle -> handle.execute("insert into line (text) values ('kept')"));
        }
        return file;
    }

    private Path fileWithManyLines() {
        Path file = folder.resolve("a.db");
        try (Database database = Database.open(file, LINES)) {
            database.change(handle -> {
                for (int i = 0; i < 200; i++) {
                    handle.execute("insert into line (text) values (?)", "a line ".repeat(100));
                }
            });
        }
        return file;
    }

    static void spoil(Path file, int from, int to) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(file, bytes);
    }

    private static List<String> lines(Path file, String migrations) {
        try (Database database = Database.open(file, migrations)) {
            return database.read(handle ->
                    handle.select("select text from line").mapTo(String.class).list());
        }
    }

    private static List<String> permissions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(DatabaseTest::permissionsOf).toList();
        }
    }

    private static String permissionsOf(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
