package dateline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;

/// Reads and writes a SQLite file, over one connection for writes and a few for reads. All access goes through
/// this class.
///
/// A commit is on the disk when it returns (`synchronous=FULL` in WAL mode). Readers see the last commit and
/// never wait for the writer.
public final class Database implements AutoCloseable {
    private static final int READERS = 6;

    private final Path file;
    private final WriteConnection writer;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final HikariDataSource reading;
    private final Jdbi reader;
    private final Checkpoints checkpoints;
    private final LongAdder reads = new LongAdder();

    private Database(Path file, Duration checkpointPause) {
        this.file = file;
        this.writer = new WriteConnection(SqliteConnections.writing(file));
        this.reading = pool(SqliteConnections.reading(file));
        this.reader = TimeColumn.install(Jdbi.create(reading));
        this.checkpoints = new Checkpoints(file, SqliteConnections.checkpointing(file), turn, checkpointPause);
    }

    /// Opens the file, creates it if it is missing, and migrates its tables to the newest schema.
    ///
    /// @param migrations the class path folder of this database's `V1__….sql` files
    /// @throws OtherTables if another version made the file, with other migrations
    /// @throws DamagedDatabase if the file is not a database, or the pages that are read first are damaged
    /// @throws UnopenedDatabase if the file cannot be opened or created
    public static Database open(Path file, String migrations) {
        return open(file, migrations, Checkpoints.USUAL_PAUSE);
    }

    static Database open(Path file, String migrations, Duration checkpointPause) {
        try {
            makeOwnersAlone(file);
            Schema.migrate(file, SqliteConnections.writing(file), migrations);
            return new Database(file, checkpointPause);
        } catch (RuntimeException e) {
            throw UnopenedDatabase.named(file, e);
        }
    }

    /// Restricts the file and its `-wal` and `-shm` files to their owner. SQLite gives those two the
    /// permissions of the file when it creates them.
    private static void makeOwnersAlone(Path file) {
        try {
            OwnerOnly.makeFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            OwnerOnly.makeFile(file);
            OwnerOnly.closeFile(Path.of(file + "-wal"));
            OwnerOnly.closeFile(Path.of(file + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads in one transaction, from one snapshot.
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        reads.increment();
        try {
            return reader.inTransaction(work);
        } catch (RuntimeException e) {
            throw DamagedDatabase.named(file, e);
        }
    }

    /// Returns the number of read transactions since the database was opened.
    public long reads() {
        return reads.sum();
    }

    /// Writes in one transaction, which is synced when this returns. Callers wait for each other.
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        turn.lock();
        try {
            return writer.inTransaction(work);
        } catch (RuntimeException failure) {
            throw DamagedDatabase.named(file, failure);
        } finally {
            checkpoints.written();
            turn.unlock();
        }
    }

    /// Changes a JDBI configuration for all handles. Call it before the first read or write.
    public <C extends JdbiConfig<C>> void configure(Class<C> type, Consumer<C> change) {
        reader.configure(type, change);
        writer.configure(type, change);
    }

    /// As [#write(HandleCallback)], for work without a result.
    public <X extends Exception> void change(HandleConsumer<X> work) throws X {
        write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    @Override
    public void close() {
        reading.close();
        checkpoints.close();
        turn.lock();
        try {
            writer.close();
        } finally {
            turn.unlock();
        }
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
