package dateline.bench.soak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/// Disturbs the archive from outside: damages its rows, or locks it.
final class ArchiveFaults {
    /// Each statement damages one random row, in most cases of a story that readers see.
    private static final List<String> DAMAGE = List.of(
            "update version set content = x'00' where number in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update version set content = cast(replace(cast(content as text), '\"body\"', '\"bodx\"') as blob)"
                    + " where number in (select shown from story where state = 'PUBLISHED' order by random() limit 1)",
            "update version set arrived = 'noon' where number in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update version set content = x'' where number in (select number from version order by random() limit 1)",
            "update story set published = 'noon' where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update story set shown = 999999999 where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update story set address = null where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update change set at = 'noon' where number in (select change from story where published is not null"
                    + " order by random() limit 1)",
            "update card set content = x'00' where version in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update picture_item set content = x'00' where number in (select number from picture_item"
                    + " order by random() limit 1)");

    private final Path file;
    private final Random random;

    ArchiveFaults(Path file, Random random) {
        this.file = file;
        this.random = random;
    }

    /// Damages three random rows.
    void damage() {
        try (Connection connection = connect()) {
            for (int i = 0; i < 3; i++) {
                execute(connection, DAMAGE.get(random.nextInt(DAMAGE.size())));
            }
        } catch (SQLException busy) {
            // the program holds the lock itself: skip this fault
        }
    }

    /// Locks the archive; once in three times for longer than the program waits for a lock.
    void lock() throws InterruptedException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, "update progress set dispatch = dispatch");
            Thread.sleep(random.nextInt(3) == 0 ? 11_000 : random.nextInt(2_000));
            connection.rollback();
        } catch (SQLException busy) {
            // the program holds the lock itself: skip this fault
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(connection, "pragma busy_timeout = 5000");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
