package dateline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
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

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private Database(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    /// Opens the file, making it where it is missing, and brings its tables to the newest form.
    ///
    /// @param migrations the class path folder of this database's `V1__….sql` files
    public static Database open(Path file, String migrations) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HikariDataSource writing = pool(file, TransactionMode.IMMEDIATE, 1);
        migrate(writing, migrations);
        return new Database(writing, pool(file, TransactionMode.DEFERRED, READERS));
    }

    /// Reads from one snapshot.
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return reader.inTransaction(work);
    }

    /// Changes in one transaction, synced when this returns. Callers take turns.
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return writer.inTransaction(work);
    }

    /// As [#write(HandleCallback)], for work that gives nothing.
    public <X extends Exception> void change(HandleConsumer<X> work) throws X {
        writer.useTransaction(work);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static void migrate(DataSource source, String migrations) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + migrations)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static HikariDataSource pool(Path file, TransactionMode mode, int size) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(-PAGE_CACHE_KIB);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
    }
}
