package dateline.hub;

import dateline.database.StorageFault;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers the changes of a second, so that many are sent as one; a story that left the site is told at once.
final class ChangeBatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeBatcher.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private final LongSupplier lastDeparture;
    private final Ring ring;
    private long told;

    /// Told when the feeds may have changed.
    interface Ring {
        /// @param urgently whether a story left the site
        void ring(boolean urgently);
    }

    /// @param lastDeparture the number of the last change with which a story left the site
    ChangeBatcher(LongSupplier lastDeparture, Ring ring) {
        this.lastDeparture = lastDeparture;
        this.ring = ring;
        this.told = lastDeparture.getAsLong();
    }

    /// Never waits.
    void changed() {
        changes.offer(true);
    }

    /// Goes on whatever is thrown, until it is interrupted.
    void run() throws InterruptedException {
        while (true) {
            changes.take();
            boolean urgently = hasOneLeftSince();
            try {
                ring.ring(urgently);
            } catch (RuntimeException | Error e) { // an Error too: the thread goes on
                StorageFault.log(LOG, "The subscribers could not be told of a change; this is tried again", e);
                Thread.sleep(A_MOMENT);
                changed();
            }
        }
    }

    /// Urgent where it cannot be known.
    private boolean hasOneLeftSince() throws InterruptedException {
        try {
            return gather();
        } catch (RuntimeException | Error e) { // an Error too: the thread goes on
            StorageFault.log(LOG, "The changes could not be read; the subscribers are sent all feeds that changed", e);
            return true;
        }
    }

    /// @return whether a story left
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
        boolean news = last > told;
        told = last;
        return news;
    }
}
