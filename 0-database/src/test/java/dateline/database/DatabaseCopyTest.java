package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyTest {
    private static final String LINES = "dateline/test/lines";

    @TempDir
    Path folder;

    @Test
    void aCopyMadeDuringWritesHasAllEarlierCommitsAndNoPartialTransaction() throws Exception {
        Path file = folder.resolve("a.db");
        Path copy = folder.resolve("copy.db");
        AtomicBoolean stop = new AtomicBoolean();
        try (Database database = Database.open(file, LINES, Duration.ofHours(1))) {
            for (int i = 0; i < 50; i++) {
                addTwoLines(database);
            }
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    addTwoLines(database);
                }
            });
            DatabaseCopy.copy(file, copy);
            stop.set(true);
            writer.join();
        }
        try (Database database = Database.open(copy, LINES)) {
            long lines = database.<Long, RuntimeException>read(handle ->
                    handle.select("select count(*) from line").mapTo(Long.class).one());
            assertThat(lines).isGreaterThanOrEqualTo(100).isEven();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws Exception {
        Path file = folder.resolve("a.db");
        Database.open(file, LINES).close();
        Path copy = Files.writeString(folder.resolve("copy.db"), "mine");
        assertThatThrownBy(() -> DatabaseCopy.copy(file, copy)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(copy).hasContent("mine");
    }

    private static void addTwoLines(Database database) {
        database.change(handle -> {
            handle.execute("insert into line (text) values ('one')");
            handle.execute("insert into line (text) values ('two')");
        });
    }
}
