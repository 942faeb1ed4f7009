package dateline.bench.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/// What befalls the program in a bad night, each at random.
final class Faults {
    enum Kind {
        /// Killed, as a power cut would.
        KILL,
        /// Killed, and killed again while it starts.
        KILL_TWICE,
        /// Stopped with SIGTERM while copy comes in.
        STOP,
        /// No file can grow for a while, as on a full disk.
        FULL_DISK,
        /// No file can grow, and the process is killed meanwhile.
        FULL_DISK_AND_KILL,
        /// Another program locks the archive, so that the journal acknowledges what cannot be filed.
        LOCKED_ARCHIVE
    }

    private static final String NO_GROWTH = "1";
    private static final String UNLIMITED = "unlimited";

    private final Program program;
    private final Random random;

    Faults(Program program, long seed) {
        this.program = program;
        this.random = new Random(seed);
    }

    /// Lets one befall it; the program runs again when this returns.
    Kind befall() throws IOException, InterruptedException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        befall(kind);
        return kind;
    }

    private void befall(Kind kind) throws IOException, InterruptedException {
        switch (kind) {
            case KILL -> program.kill();
            case KILL_TWICE -> {
                program.kill();
                program.startAndKill(random.nextInt(1_500));
            }
            case STOP -> program.stop();
            case FULL_DISK -> {
                program.limitFiles(NO_GROWTH);
                Thread.sleep(200 + random.nextInt(1_500));
                program.limitFiles(UNLIMITED);
            }
            case FULL_DISK_AND_KILL -> {
                program.limitFiles(NO_GROWTH);
                Thread.sleep(random.nextInt(1_000));
                program.kill();
            }
            case LOCKED_ARCHIVE -> lock();
        }
        switch (kind) {
            case KILL, KILL_TWICE, STOP, FULL_DISK_AND_KILL -> program.start();
            case FULL_DISK, LOCKED_ARCHIVE -> {}
        }
    }

    /// For longer than the program waits for a lock, once in three times.
    private void lock() throws InterruptedException {
        try (Connection connection = archive()) {
            connection.setAutoCommit(false);
            execute(connection, "update progress set dispatch = dispatch");
            Thread.sleep(random.nextInt(3) == 0 ? 11_000 : random.nextInt(2_000));
            connection.rollback();
        } catch (SQLException busy) {
            // the program holds the lock itself: another time
        }
    }

    private Connection archive() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + program.archive());
        execute(connection, "pragma busy_timeout = 5000");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
