package dateline.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks from many threads in order of arrival, and groups those that wait into one transaction with
/// one sync.
///
/// Every task's future is completed, whatever is thrown. A task that fails is rolled back and fails alone; if
/// the disk is at fault ([StorageFault]), the whole group fails. `committed` is called after the sync and
/// before the futures complete; if it throws, the exception is logged and the tasks still succeed.
///
/// @param <T> a task
/// @param <R> the result of a task
public final class OneWriter<T, R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneWriter.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;

    private record Task<T, R>(T what, CompletableFuture<R> done) {}

    private final Database database;
    private final BiFunction<Handle, T, R> work;
    private final Consumer<List<R>> committed;
    private final BlockingQueue<Task<T, R>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService thread;
    private volatile long answered = System.nanoTime();

    public OneWriter(String name, Database database, BiFunction<Handle, T, R> work, Consumer<List<R>> committed) {
        this.database = database;
        this.work = work;
        this.committed = committed;
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    }

    /// Adds a task; blocks only while 2,000 others wait.
    ///
    /// @throws RejectedExecutionException if the writer is closed, or the thread is interrupted while it waits
    public CompletableFuture<R> submit(T what) {
        Task<T, R> task = new Task<>(what, new CompletableFuture<>());
        try {
            waiting.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while waiting for the writer", e);
        }
        try {
            thread.execute(this::writeWaiting);
        } catch (RejectedExecutionException closed) {
            waiting.remove(task);
            throw closed;
        }
        return task.done();
    }

    /// Returns when the writer last finished a group of tasks, by [System#nanoTime]; before the first, when it
    /// was created.
    public long answered() {
        return answered;
    }

    /// Stops accepting tasks, completes those that wait, then returns.
    @Override
    public void close() {
        thread.close();
    }

    /// Takes all waiting tasks, up to 500. The runs that were scheduled for those tasks then find nothing.
    private void writeWaiting() {
        List<Task<T, R>> batch = new ArrayList<>();
        waiting.drainTo(batch, MOST_AT_ONCE);
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    private void write(List<Task<T, R>> batch) {
        List<R> results;
        try {
            results = database.write(handle ->
                    batch.stream().map(task -> work.apply(handle, task.what())).toList());
        } catch (Throwable failure) { // an Error too: every future must complete
            fail(batch, failure);
            answered = System.nanoTime();
            return;
        }
        tellCommitted(results);
        answered = System.nanoTime();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(results.get(i));
        }
    }

    private void fail(List<Task<T, R>> batch, Throwable failure) {
        if (batch.size() > 1 && StorageFault.of(failure).isEmpty()) {
            batch.forEach(task -> write(List.of(task)));
        } else {
            batch.forEach(task -> task.done().completeExceptionally(failure));
        }
    }

    private void tellCommitted(List<R> results) {
        try {
            committed.accept(results);
        } catch (Throwable failure) { // what is committed stays committed
            LOG.error(
                    "What follows the writer {} failed after a commit",
                    Thread.currentThread().getName(),
                    failure);
        }
    }
}
