package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String LINES = "dateline/test/lines";
    private static final String OTHER_LINES = "dateline/test/other";

    @TempDir
    Path folder;

    @Test
    void aFileOfAnotherVersionIsNotTouched() {
        Path file = folder.resolve("a.db");
        try (Database database = Database.open(file, LINES)) {
            database.change(handle -> handle.execute("insert into line (text) values ('kept')"));
        }
        assertThatThrownBy(() -> Database.open(file, OTHER_LINES))
                .isInstanceOfSatisfying(
                        OtherTables.class, other -> assertThat(other.file()).isEqualTo(file));
        try (Database database = Database.open(file, LINES)) {
            assertThat(database.<String, RuntimeException>read(handle -> handle.select("select text from line")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("kept");
        }
    }
}
