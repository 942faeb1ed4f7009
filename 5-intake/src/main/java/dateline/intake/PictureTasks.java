package dateline.intake;

import dateline.database.StorageFault;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the tasks that look for pictures and fetch them, each on a thread of its own. If one fails, only that
/// task ends.
final class PictureTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFetch.class);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("pictures-", 1).factory());
    private final UnderWay underWay = new UnderWay();
    private volatile boolean closing;

    /// Starts a task; does nothing once this is closed.
    void start(Runnable work) {
        underWay.begin();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    if (!closing) {
                        StorageFault.log(LOG, "Pictures cannot be looked for", e);
                    }
                } finally {
                    underWay.end();
                }
            });
        } catch (RejectedExecutionException closed) {
            underWay.end();
        }
    }

    /// Waits until no task is under way.
    ///
    /// @param stall how long to wait while nothing is done
    /// @return how many tasks are still under way
    int awaitEnd(Duration stall) throws InterruptedException {
        return underWay.awaitEnd(stall);
    }

    boolean areClosing() {
        return closing;
    }

    /// Interrupts all tasks, and waits a limited time for their end.
    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Pictures are still being fetched; they are left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
