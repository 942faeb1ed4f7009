package dateline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The one door to a SQLite file: one connection that writes, a few that read.
///
/// A commit is on the disk when it returns (`synchronous=FULL` in WAL mode). Readers see the last commit and never
/// wait for the writer.
public final class Database implements AutoCloseable {
    private static final int READERS = 6;
    private static final int PAGE_CACHE_KIB = 16_384;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /// A checkpoint copies the log's pages into the file; at 16 MiB a page that many changes touch is copied once.
    private static final int PAGES_TO_A_CHECKPOINT = 4_000;

    private final Jdbi writer;
    private Handle writing;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final HikariDataSource reading;
    private final Jdbi reader;

    private Database(DataSource writing, HikariDataSource reading) {
        this.writer = Jdbi.create(writing).setStatementBuilderFactory(connection -> new KeptStatements());
        this.writing = writer.open();
        this.reading = reading;
        this.reader = Jdbi.create(reading);
    }

    /// Opens the file, making it where it is missing, and brings its tables to the newest form.
    ///
    /// @param migrations the class path folder of this database's `V1__….sql` files
    /// @throws OtherTables where another version made the file, by files that are not these
    public static Database open(Path file, String migrations) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataSource writing = source(file, TransactionMode.IMMEDIATE);
        try {
            migrate(writing, migrations);
        } catch (FlywayValidateException e) {
            throw new OtherTables(file, e);
        }
        return new Database(writing, pool(source(file, TransactionMode.DEFERRED)));
    }

    /// Reads from one snapshot.
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return reader.inTransaction(work);
    }

    /// Changes in one transaction, synced when this returns. Callers take turns.
    ///
    /// After a failure the connection is made anew: where the disk fails, SQLite may have ended the transaction by
    /// itself (<https://www.sqlite.org/lang_transaction.html>), and the driver does not know.
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        turn.lock();
        try {
            return writing.inTransaction(work);
        } catch (Throwable failure) {
            reconnect(failure);
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    private void reconnect(Throwable failure) {
        try {
            Handle broken = writing;
            writing = writer.open();
            broken.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // the old connection stays; the next write tries again
        }
    }

    /// As [#write(HandleCallback)], for work that gives nothing.
    public <X extends Exception> void change(HandleConsumer<X> work) throws X {
        write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    @Override
    public void close() {
        reading.close();
        turn.lock();
        try {
            writing.close();
        } finally {
            turn.unlock();
        }
    }

    private static void migrate(DataSource source, String migrations) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + migrations)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static DataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(-PAGE_CACHE_KIB);
        config.setGetGeneratedKeys(false); // they are asked for by "returning"; the driver would ask after every insert
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_TO_A_CHECKPOINT));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
    }
}
