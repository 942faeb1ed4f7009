package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class OneWriterTest {
    @TempDir
    Path folder;

    private static final AtomicInteger triesOnAFullDisk = new AtomicInteger();

    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private Database database;
    private OneWriter<String, String> writer;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("lines.db"), "dateline/database");
        writer = new OneWriter<>("writer", database, OneWriterTest::insert, commits::add);
    }

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    @Test
    void acknowledgedWorkIsStored() throws Exception {
        assertThat(writer.submit("one").get()).isEqualTo("one");
        assertThat(lines()).containsExactly("one");
    }

    @Test
    void manyTasksShareFewCommitsAndKeepTheirOrder() {
        List<CompletableFuture<String>> all = IntStream.range(0, 1_000)
                .mapToObj(i -> writer.submit(String.format("%04d", i)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(lines()).hasSize(1_000).isSorted();
        assertThat(commits).hasSizeLessThan(500);
    }

    @Test
    void itReportsItsLastAnswerEvenAfterATaskFailed() {
        long made = writer.answered();
        writer.submit("a").join();
        long first = writer.answered();
        assertThat(first).isGreaterThan(made);
        assertThatThrownBy(() -> writer.submit("bad").get()).isInstanceOf(ExecutionException.class);
        writer.submit("b").join();
        assertThat(writer.answered()).isGreaterThan(first);
    }

    @Test
    void aFailedTaskDoesNotAffectTheOthers() {
        List<CompletableFuture<String>> all = List.of(writer.submit("a"), writer.submit("bad"), writer.submit("b"));
        all.get(0).join();
        all.get(2).join();
        assertThatThrownBy(() -> all.get(1).get()).isInstanceOf(ExecutionException.class);
        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void anErrorInATaskReachesItsCallerAndStopsNoOtherTask() {
        List<CompletableFuture<String>> all =
                List.of(writer.submit("a"), writer.submit("overflow"), writer.submit("b"));
        assertThatThrownBy(() -> all.get(1).get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(StackOverflowError.class);
        all.get(0).orTimeout(10, TimeUnit.SECONDS).join();
        all.get(2).orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void aFollowerThatThrowsDoesNotBlockCallers() {
        for (Throwable thrown : List.of(new IllegalStateException("follower"), new StackOverflowError())) {
            try (OneWriter<String, String> followed =
                    new OneWriter<>("followed", database, OneWriterTest::insert, all -> {
                        throwIt(thrown);
                    })) {
                assertThat(followed.submit("one")
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join())
                        .isEqualTo("one");
                assertThat(followed.submit("two")
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join())
                        .isEqualTo("two");
            }
        }
        assertThat(lines()).containsExactly("one", "two", "one", "two");
    }

    /// Every other change in the group would fail in the same way, and might wait as long for the disk.
    @Test
    void aDiskFaultFailsTheWholeGroupAtOnce() {
        List<CompletableFuture<String>> all = IntStream.range(0, 100)
                .mapToObj(i -> writer.submit(i == 0 ? "slow" : "full"))
                .toList();
        all.stream()
                .skip(1)
                .forEach(each -> assertThatThrownBy(
                                () -> each.orTimeout(10, TimeUnit.SECONDS).join())
                        .satisfies(
                                failure -> assertThat(StorageFault.of(failure)).contains(StorageFault.FULL)));
        assertThat(triesOnAFullDisk).hasValueLessThan(5);
        assertThat(writer.submit("after").join()).isEqualTo("after");
    }

    @Test
    void closingWritesAllSubmittedTasks() {
        IntStream.range(0, 100).forEach(i -> writer.submit("line " + i));
        writer.close();
        assertThat(lines()).hasSize(100);
        assertThatThrownBy(() -> writer.submit("late")).isInstanceOf(RejectedExecutionException.class);
    }

    private List<String> lines() {
        return database.read(handle -> handle.createQuery("select text from line order by rowid")
                .mapTo(String.class)
                .list());
    }

    private static String insert(Handle handle, String text) {
        handle.execute("insert into line (text) values (?)", text);
        switch (text) {
            case "bad" -> throw new IllegalStateException(text);
            case "overflow" -> throw new StackOverflowError();
            case "slow" -> pause();
            case "full" -> {
                triesOnAFullDisk.incrementAndGet();
                throw new UnableToExecuteStatementException(
                        new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL), null);
            }
            default -> {}
        }
        return text;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void throwIt(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
