package dateline.archive;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Opens an archive with a desk for each test, and closes it.
abstract class DeskFixture {
    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// Opens an empty archive with these rules.
    void rules(Rule... rules) {
        desk.close();
        desk = new Desk(folder.resolve("ruled"), List.of(rules), null);
    }

    void decide(Decision.Kind kind, String id) {
        desk.decide(new Decision(kind, id, "an editor"));
    }
}
