package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Damages rows of an open archive, as a disk might.
abstract class DamageFixture extends DeskFixture {
    Article threeStories() {
        desk.file("a", 1);
        desk.file("b", 1);
        desk.file("c", 1);
        return desk.seen.newest(3).get(1);
    }

    /// Runs the checks while another connection has locked the database, so that the archive cannot write.
    void whileNothingIsMended(Runnable checks) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update progress set dispatch = dispatch");
                checks.run();
            }
            connection.rollback();
        }
    }

    void spoil(String update) throws SQLException {
        execute("update " + update);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
        }
        return connection;
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
