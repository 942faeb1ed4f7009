package dateline.site;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts internal faults and logs at most one in each second: a request that always fails may be repeated very
/// often. Never throws, even when memory is short.
final class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final LongAdder count = new LongAdder();
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    long count() {
        return count.sum();
    }

    void add(String request, Throwable fault) {
        count.increment();
        long due = next.get();
        long now = System.nanoTime();
        if (now - due < 0 || !next.compareAndSet(due, now + PAUSE_NANOS)) {
            return;
        }
        try {
            LOG.error("{} could not be answered", request, fault);
        } catch (RuntimeException | Error unloggable) {
            // CASE: there is no memory for the message either. The fault is counted.
        }
    }
}
