package dateline.archive;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/// Reads and changes the tables of an archive directly, for the tests.
final class StoredRows {
    private StoredRows() {}

    static long count(Path folder, String table) {
        return jdbi(folder)
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    static void change(Path folder, String sql, Object... arguments) {
        jdbi(folder).useHandle(handle -> handle.execute(sql, arguments));
    }

    static Jdbi jdbi(Path folder) {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("archive.db"));
    }
}
