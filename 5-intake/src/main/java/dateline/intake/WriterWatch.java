package dateline.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Notices that a writer no longer answers: tasks wait, but for a long time no task or part of a task was
/// completed. Such a writer is dead, or waits for something that never comes. Any thread may use it.
final class WriterWatch {
    /// Longer than any transaction takes, even a change of all stories by `reroute`.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String writer;
    private final Duration patience;
    private final LongSupplier answered;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long moved = System.nanoTime();

    /// @param writer its name for operators: "archive"
    /// @param answered when it last completed a task or a part of one, by [System#nanoTime]
    WriterWatch(String writer, Duration patience, LongSupplier answered) {
        this.writer = writer;
        this.answered = answered;
        this.patience = patience;
    }

    /// Watches a task that was handed to the writer.
    ///
    /// @return the same task
    <T> CompletableFuture<T> watch(CompletableFuture<T> task) {
        if (waiting.get() == 0) {
            moved = System.nanoTime();
        }
        waiting.incrementAndGet();
        task.whenComplete((done, failure) -> {
            moved = System.nanoTime();
            waiting.decrementAndGet();
        });
        return task;
    }

    /// Returns one sentence if the writer does not answer; empty if it answers or has nothing to do.
    Optional<String> trouble() {
        long now = System.nanoTime();
        Duration silent = Duration.ofNanos(Math.min(now - moved, now - answered.getAsLong()));
        return waiting.get() > 0 && silent.compareTo(patience) >= 0
                ? Optional.of("The " + writer + " has not answered for " + silent.toMinutes()
                        + " minutes. If this stays, restart Dateline.")
                : Optional.empty();
    }
}
