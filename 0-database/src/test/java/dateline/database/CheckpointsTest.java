package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final String LINES = "dateline/test/lines";
    private static final Duration SOON = Duration.ofMillis(20);
    private static final long MIB = 1L << 20;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.db");
    }

    @Test
    void aCommitReachesTheDatabaseFileItselfSoonAfter() throws Exception {
        try (Database database = Database.open(file, LINES, SOON)) {
            write(database, 1);
            await(() -> linesInACopyOfTheFileAlone() == 1);
            write(database, 1);
            await(() -> linesInACopyOfTheFileAlone() == 2);
        }
    }

    @Test
    void aCleanCloseLeavesEverythingInTheFile() throws Exception {
        try (Database database = Database.open(file, LINES, Duration.ofHours(1));
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            write(database, 3);
            countLines(other); // SQLite empties the log by itself only if nobody else has the file open
            database.close();
            assertThat(linesInACopyOfTheFileAlone()).isEqualTo(3);
            assertThat(log()).isZero();
        }
    }

    @Test
    void theLogIsCutOffAfterALongReaderHasEnded() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch reading = new CountDownLatch(1);
        try (Database database = Database.open(file, LINES, SOON)) {
            Thread reader = Thread.ofPlatform()
                    .start(() -> database.read(handle -> {
                        handle.select("select count(*) from line")
                                .mapTo(Long.class)
                                .one();
                        reading.countDown();
                        awaitUninterrupted(written);
                        return true;
                    }));
            reading.await();
            for (int i = 0; i < 20; i++) {
                writeBytes(database, 4 * MIB);
            }
            assertThat(log()).isGreaterThan(70 * MIB);
            written.countDown();
            reader.join();
            await(() -> log() < 70 * MIB);
        }
    }

    /// Each reader begins before the last one ends, so that there is never a moment without one.
    @Test
    void theLogStaysBoundedWhileThereIsAlwaysSomeReader() throws Exception {
        try (Database database = Database.open(file, LINES, SOON);
                Readers readers = new Readers(database)) {
            long longest = 0;
            for (int i = 0; i < 60; i++) {
                writeBytes(database, 4 * MIB);
                longest = Math.max(longest, log());
                Thread.sleep(5);
            }
            assertThat(longest).isLessThan(200 * MIB);
            assertThat(readers.reads).isPositive();
        }
    }

    private static final class Readers implements AutoCloseable {
        private final Thread[] threads = new Thread[3];
        volatile long reads;
        private volatile boolean closing;

        Readers(Database database) {
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Thread.ofPlatform().start(() -> {
                    while (!closing) {
                        database.read(handle -> {
                            reads += handle.select("select count(*) from line")
                                            .mapTo(Long.class)
                                            .one()
                                    + 1;
                            LockSupport.parkNanos(15_000_000);
                            return true;
                        });
                    }
                });
            }
        }

        @Override
        public void close() throws InterruptedException {
            closing = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void write(Database database, int lines) {
        for (int i = 0; i < lines; i++) {
            database.change(handle -> handle.execute("insert into line (text) values ('a line')"));
        }
    }

    private static void writeBytes(Database database, long bytes) {
        database.change(handle -> handle.execute("insert into line (text) values (zeroblob(?))", bytes));
    }

    private long log() throws IOException {
        Path log = Path.of(file + "-wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private long linesInACopyOfTheFileAlone() throws IOException, SQLException {
        Path copy = folder.resolve("copy.db");
        Files.deleteIfExists(copy);
        Files.copy(file, copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            return countLines(connection);
        }
    }

    private static long countLines(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from line")) {
            return row.getLong(1);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
