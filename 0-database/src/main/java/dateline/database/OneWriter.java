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

/// Gathers what many hand in into one transaction at a time: one sync for many, in the order of arrival.
///
/// A task that fails is rolled back alone and fails alone. What was written is told to `committed` after the sync
/// and before anybody who waits for it goes on.
///
/// @param <T> what is handed in
/// @param <R> what the work gives for it
public final class OneWriter<T, R> implements AutoCloseable {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;

    private record Task<T, R>(T what, CompletableFuture<R> done) {}

    private final Database database;
    private final BiFunction<Handle, T, R> work;
    private final Consumer<List<R>> committed;
    private final BlockingQueue<Task<T, R>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService thread;

    public OneWriter(String name, Database database, BiFunction<Handle, T, R> work, Consumer<List<R>> committed) {
        this.database = database;
        this.work = work;
        this.committed = committed;
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    }

    /// Hands in; waits only while two thousand others are before it.
    ///
    /// @throws RejectedExecutionException once the writer is closed
    public CompletableFuture<R> submit(T what) {
        Task<T, R> task = new Task<>(what, new CompletableFuture<>());
        try {
            waiting.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while waiting for the writer", e);
        }
        thread.execute(this::writeWaiting);
        return task.done();
    }

    /// Writes what was handed in, then ends.
    @Override
    public void close() {
        thread.close();
    }

    /// One run takes what has gathered; the runs that were asked for meanwhile find nothing.
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
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().done().completeExceptionally(e);
            } else {
                batch.forEach(task -> write(List.of(task)));
            }
            return;
        }
        committed.accept(results);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(results.get(i));
        }
    }
}
