package dateline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies commits from the write-ahead log into the database file soon after they are made. So the file alone
/// holds nearly everything, and the log stays small.
///
/// By itself, SQLite does this only after [#PAGES_TO_A_CHECKPOINT] pages, and its log grows without bound while
/// there is always at least one reader
/// (<https://www.sqlite.org/wal.html#avoiding_excessively_large_wal_files>).
final class Checkpoints implements AutoCloseable {
    /// How many log pages (16 MiB) start a checkpoint. With this many, a page that several commits change is
    /// copied only once.
    static final int PAGES_TO_A_CHECKPOINT = 4_000;

    static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    /// Above this many pages (64 MiB), the writer waits up to half a second for the readers to leave the log;
    /// then the log is truncated.
    private static final int MOST_PAGES = 4 * PAGES_TO_A_CHECKPOINT;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Path file;
    private final DataSource source;
    private final ReentrantLock turn;
    private final ScheduledExecutorService timer;
    private volatile boolean written;
    private boolean failing;

    /// @param busy whether another connection kept the checkpoint from completing
    /// @param pages the pages in the log
    /// @param copied the pages of the log that are copied into the file
    private record Outcome(boolean busy, int pages, int copied) {}

    /// @param turn the lock that a writer holds
    Checkpoints(Path file, DataSource source, ReentrantLock turn, Duration pause) {
        this.file = file;
        this.source = source;
        this.turn = turn;
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("checkpoint " + file.getFileName())
                .daemon()
                .factory());
        timer.scheduleWithFixedDelay(this::work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Notes that something was committed.
    void written() {
        written = true;
    }

    /// Copies everything and empties the log if no other program uses the file.
    @Override
    public void close() {
        timer.close();
        turn.lock();
        try (Connection connection = source.getConnection()) {
            checkpoint(connection, "truncate");
        } catch (SQLException e) {
            LOG.warn("The write-ahead log of {} was not emptied; keep it beside the file: {}", file, e.toString());
        } finally {
            turn.unlock();
        }
    }

    private void work() {
        if (!written) {
            return;
        }
        written = false;
        try (Connection connection = source.getConnection()) {
            Outcome outcome = checkpoint(connection, "passive");
            if (outcome.pages() > MOST_PAGES) {
                outcome = truncated(connection);
            }
            written |= outcome.busy() || outcome.copied() < outcome.pages();
            failing = false;
        } catch (SQLException | RuntimeException e) {
            failed(e);
        }
    }

    private Outcome truncated(Connection connection) throws SQLException {
        turn.lock();
        try {
            return checkpoint(connection, "truncate");
        } finally {
            turn.unlock();
        }
    }

    private void failed(Exception e) {
        written = true;
        if (!failing) {
            failing = true;
            LOG.warn(
                    "The write-ahead log of {} cannot be copied into it now; it is tried again: {}",
                    file,
                    StorageFault.of(e).map(StorageFault::sentence).orElse(e.toString()));
        }
    }

    /// Runs the pragma, which returns three numbers
    /// (<https://www.sqlite.org/pragma.html#pragma_wal_checkpoint>).
    private static Outcome checkpoint(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(" + mode + ")")) {
            return row.next() ? new Outcome(row.getInt(1) != 0, row.getInt(2), row.getInt(3)) : new Outcome(true, 0, 0);
        }
    }
}
