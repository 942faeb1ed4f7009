package dateline.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceableDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @TempDir
    Path folder;

    @Test
    void anIntactFileIsOpenedUnchanged() throws IOException {
        addLine();
        addLine();
        assertThat(lines()).isEqualTo(2);
        assertThat(names()).containsExactly("a.db");
    }

    @Test
    void aFileThatIsNotADatabaseIsSetAside() throws IOException {
        Files.writeString(folder.resolve("a.db"), "no database ".repeat(1_000), UTF_8);
        addLine();
        assertThat(lines()).isEqualTo(1);
        assertThat(names()).containsExactly("a.db", "a.db.damaged-20260301T080000123");
        assertThat(folder.resolve("a.db.damaged-20260301T080000123")).hasSize(12_000);
    }

    @Test
    void aTruncatedFileIsSetAside() throws IOException {
        for (int i = 0; i < 100; i++) {
            addLine();
        }
        Path file = folder.resolve("a.db");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 2 * 4_096));
        addLine();
        assertThat(lines()).isEqualTo(1);
        assertThat(names()).hasSize(2);
    }

    @Test
    void aFileWithADestroyedPageIsSetAside() throws IOException {
        for (int i = 0; i < 100; i++) {
            addLine();
        }
        DatabaseTest.spoil(folder.resolve("a.db"), 5 * 4_096, 9 * 4_096);
        addLine();
        assertThat(lines()).isEqualTo(1);
        assertThat(names()).hasSize(2);
    }

    private void addLine() {
        try (Database database = open()) {
            database.change(handle -> handle.execute("insert into line (text) values (?)", "a line ".repeat(100)));
        }
    }

    private long lines() {
        try (Database database = open()) {
            return database.read(handle ->
                    handle.select("select count(*) from line").mapTo(Long.class).one());
        }
    }

    private Database open() {
        return ReplaceableDatabase.open(folder.resolve("a.db"), "dateline/test/lines", "The lines are lost.", NOW);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
