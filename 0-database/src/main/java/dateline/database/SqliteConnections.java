package dateline.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// Creates the data sources for each kind of connection to a SQLite file.
final class SqliteConnections {
    private static final int PAGE_CACHE_KIB = 16_384;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /// How long a checkpoint may wait for readers; the writer waits with it.
    private static final int CHECKPOINT_TIMEOUT_MILLIS = 500;

    private SqliteConnections() {}

    static DataSource writing(Path file) {
        SQLiteConfig config = config(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(file, config);
    }

    static DataSource reading(Path file) {
        SQLiteConfig config = config(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(TransactionMode.DEFERRED);
        return source(file, config);
    }

    static DataSource checkpointing(Path file) {
        return source(file, config(CHECKPOINT_TIMEOUT_MILLIS));
    }

    /// Returns a source of connections that change nothing: they do not even run a checkpoint.
    static DataSource readOnly(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return source(file, config);
    }

    /// Returns a source that reads a closed file in a folder where SQLite cannot create its own
    /// files (<https://www.sqlite.org/wal.html#readonly>).
    static DataSource unchanging(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri() + "?immutable=1");
        return source;
    }

    private static SQLiteConfig config(int busyTimeout) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(busyTimeout);
        config.setCacheSize(-PAGE_CACHE_KIB);
        config.setGetGeneratedKeys(false); // inserts use "returning"; the driver would query the key after each
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, String.valueOf(Checkpoints.PAGES_TO_A_CHECKPOINT));
        return config;
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
