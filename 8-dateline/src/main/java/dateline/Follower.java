package dateline;

import dateline.archive.Change;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is derived from the archive.
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final String name;
    private final Consumer<List<Change>> follow;
    private final Runnable startOver;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong nanosOfLast = new AtomicLong();

    /// @param name as the log and the figures have it
    /// @param follow told of changes before they are acknowledged; must not wait
    /// @param startOver makes it forget all that it derived, where it failed
    Follower(String name, Consumer<List<Change>> follow, Runnable startOver) {
        this.name = name;
        this.follow = follow;
        this.startOver = startOver;
    }

    String name() {
        return name;
    }

    /// How often it failed since the start.
    long failures() {
        return failures.get();
    }

    /// How long it took for the last changes. They were not acknowledged before.
    double secondsOfLast() {
        return nanosOfLast.get() / 1e9;
    }

    /// Tells it of changes, and makes it start over if it fails.
    void tell(List<Change> changes) {
        long start = System.nanoTime();
        try {
            follow.accept(changes);
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("The follower {} failed on a change; it starts over", name, failure);
            startOver();
        } finally {
            nanosOfLast.set(System.nanoTime() - start);
        }
    }

    private void startOver() {
        try {
            startOver.run();
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("The follower {} could not start over", name, failure);
        }
    }
}
