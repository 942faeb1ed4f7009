package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWriterTest {
    @TempDir
    Path folder;

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
    void whatIsAcknowledgedIsThere() throws Exception {
        assertThat(writer.submit("one").get()).isEqualTo("one");
        assertThat(lines()).containsExactly("one");
    }

    @Test
    void manyShareFewCommitsAndKeepTheirOrder() {
        List<CompletableFuture<String>> all = IntStream.range(0, 1_000)
                .mapToObj(i -> writer.submit(String.format("%04d", i)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(lines()).hasSize(1_000).isSorted();
        assertThat(commits).hasSizeLessThan(500);
    }

    @Test
    void oneThatFailsTouchesNoOther() {
        List<CompletableFuture<String>> all = List.of(writer.submit("a"), writer.submit("bad"), writer.submit("b"));
        all.get(0).join();
        all.get(2).join();
        assertThatThrownBy(() -> all.get(1).get()).isInstanceOf(ExecutionException.class);
        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void closingWritesWhatWasHandedIn() {
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
        if (text.equals("bad")) {
            throw new IllegalStateException(text);
        }
        return text;
    }
}
