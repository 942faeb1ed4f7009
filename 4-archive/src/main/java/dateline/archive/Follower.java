package dateline.archive;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A part of the program whose data is derived from the archive. It receives every change before the change
/// is acknowledged.
///
/// If it throws anything, even an `Error`, that is logged and counted, and the follower starts over. Other
/// followers are not affected.
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final String name;
    private final Consumer<List<Change>> follow;
    private final LongConsumer startOver;
    private final AtomicLong reached;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong nanosOfLast = new AtomicLong();

    Follower(String name, Consumer<List<Change>> follow, LongConsumer startOver, long reached) {
        this.name = name;
        this.follow = follow;
        this.startOver = startOver;
        this.reached = new AtomicLong(reached);
    }

    /// Returns its name in the log and in the metrics.
    public String name() {
        return name;
    }

    /// Returns the number of the latest change that it received, or that existed when it was registered.
    public long reached() {
        return reached.get();
    }

    /// Returns how many times it failed since the start.
    public long failures() {
        return failures.get();
    }

    /// Returns how many seconds it took for the latest changes. They were acknowledged only after that.
    public double secondsOfLast() {
        return nanosOfLast.get() / 1e9;
    }

    void tell(List<Change> changes) {
        long start = System.nanoTime();
        try {
            follow.accept(changes);
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("The follower {} failed on a change; it starts over", name, failure);
            startOver(latest(changes));
        } finally {
            reached.accumulateAndGet(latest(changes), Math::max);
            nanosOfLast.set(System.nanoTime() - start);
        }
    }

    private static long latest(List<Change> changes) {
        return changes.stream().mapToLong(Change::number).max().orElse(0);
    }

    private void startOver(long change) {
        try {
            startOver.accept(change);
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("The follower {} could not start over", name, failure);
        }
    }
}
