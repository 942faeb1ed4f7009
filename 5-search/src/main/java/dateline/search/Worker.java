package dateline.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that works at its start and then whenever it is woken, until it is closed. Not even an `Error` ends it:
/// five seconds after a failure it works again.
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /// Waits until it is woken.
    public static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final Work work;

    /// Has a permit if there may be something to do.
    private final Semaphore wake = new Semaphore(0);

    private volatile boolean closed;
    private @Nullable Thread thread;

    /// What the thread does. It calls all methods.
    public interface Work {
        /// @param worker long work asks it whether to end
        /// @param woken false if the thread was not woken, but waited long enough
        /// @return how long to wait at most until the next run
        Duration run(Worker worker, boolean woken);

        /// Reports that [#run] failed.
        void failed(Throwable failure);

        /// Releases what the work holds. Called once, after the last run.
        void end();
    }

    public Worker(Work work) {
        this.work = work;
    }

    public void start(String name) {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /// Returns whether the thread is to end.
    public boolean isClosed() {
        return closed;
    }

    /// Ends the thread after its present run. Waits at most ten seconds.
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (thread != null) {
                thread.join(LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean woken = true;
        try {
            while (!closed) {
                woken = wake.tryAcquire(runOnce(woken).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", Thread.currentThread().getName());
        }
        attempt(work::end);
    }

    /// @return how long to wait until the next run
    private Duration runOnce(boolean woken) throws InterruptedException {
        try {
            return work.run(this, woken);
        } catch (Throwable failure) { // not even an Error may end the thread
            attempt(() -> work.failed(failure));
            Thread.sleep(AFTER_A_FAILURE);
            wake();
            return Duration.ZERO;
        }
    }

    private static void attempt(Runnable what) {
        try {
            what.run();
        } catch (Throwable failure) { // not even an Error may end the thread
            LOG.error(
                    "The thread {} goes on after a failure",
                    Thread.currentThread().getName(),
                    failure);
        }
    }
}
