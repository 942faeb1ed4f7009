package dateline.hub;

import dateline.database.StorageFault;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects the changes of one second, so that they are sent together. If a story leaves the site, it does
/// not wait.
final class ChangeBatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeBatcher.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private final LongSupplier lastDeparture;
    private final Ring ring;
    private long seenDeparture;

    /// Is called when the feeds may have changed.
    interface Ring {
        /// @param urgently whether a story left the site
        void ring(boolean urgently);
    }

    /// @param lastDeparture returns the number of the latest change that took a story off the site
    ChangeBatcher(LongSupplier lastDeparture, Ring ring) {
        this.lastDeparture = lastDeparture;
        this.ring = ring;
        this.seenDeparture = lastDeparture.getAsLong();
    }

    /// Notes a change. Never waits.
    void changed() {
        changes.offer(true);
    }

    /// Runs until it is interrupted, even if something throws.
    void run() throws InterruptedException {
        while (true) {
            changes.take();
            boolean urgently = hasOneLeftSince();
            try {
                ring.ring(urgently);
            } catch (RuntimeException | Error e) { // even an Error must not end the thread
                StorageFault.log(LOG, "The subscribers could not be told of a change; this is tried again", e);
                Thread.sleep(A_MOMENT);
                changed();
            }
        }
    }

    /// Collects changes; returns true if the changes cannot be read.
    private boolean hasOneLeftSince() throws InterruptedException {
        try {
            return gather();
        } catch (RuntimeException | Error e) { // even an Error must not end the thread
            StorageFault.log(LOG, "The changes could not be read; the subscribers are sent all feeds that changed", e);
            return true;
        }
    }

    /// @return whether a story left the site
    private boolean gather() throws InterruptedException {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        boolean left = hasOneLeft();
        while (!left && changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) != null) {
            left = hasOneLeft();
        }
        return left;
    }

    private boolean hasOneLeft() {
        long last = lastDeparture.getAsLong();
        boolean news = last > seenDeparture;
        seenDeparture = last;
        return news;
    }
}
