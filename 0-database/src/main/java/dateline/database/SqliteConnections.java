package dateline.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The kinds of connections to a SQLite file.
final class SqliteConnections {
    private static final int PAGE_CACHE_KIB = 16_384;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /// For so long a checkpoint may keep the writer waiting for readers.
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

    /// Changes nothing, not even by a checkpoint.
    static DataSource readOnly(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return source(file, config);
    }

    /// Reads a closed file in a folder where SQLite can make no file of its own
    /// (<https://www.sqlite.org/wal.html#readonly>).
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
        config.setGetGeneratedKeys(false); // they are asked for by "returning"; the driver would ask after every insert
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, String.valueOf(Checkpoints.PAGES_TO_A_CHECKPOINT));
        return config;
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
