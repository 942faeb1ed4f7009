package dateline.hub;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers the changes of a second, so that many are sent as one; a story that left the site is told at once.
final class Gathering {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private final LongSupplier lastDeparture;
    private final Couriers couriers;
    private long told;

    /// @param lastDeparture the number of the last change with which a story left the site
    Gathering(LongSupplier lastDeparture, Couriers couriers) {
        this.lastDeparture = lastDeparture;
        this.couriers = couriers;
        this.told = lastDeparture.getAsLong();
    }

    /// Never waits.
    void changed() {
        changes.offer(true);
    }

    void run() throws InterruptedException {
        while (true) {
            changes.take();
            try {
                couriers.ring(gather());
            } catch (RuntimeException e) {
                LOG.error("It could not be seen what changed; the feeds are looked at", e);
                couriers.ring(true);
            }
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
