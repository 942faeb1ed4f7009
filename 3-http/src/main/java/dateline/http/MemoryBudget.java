package dateline.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Limits how many bytes of memory a kind of work uses at one time. Work that needs more than is left either
/// waits its turn ([#take]) or gets null at once ([#tryTake]).
///
/// Work that needs more than the whole budget gets all of it, so it runs alone.
public final class MemoryBudget {
    /// The unit is one KiB: semaphores count in `int`, so the largest budget is 2 TiB.
    private static final int UNIT = 1_024;

    private final int total;
    private final Semaphore units;

    /// Holds memory that is in use. Close it to give the memory back; closing it again has no effect.
    public final class Hold implements AutoCloseable {
        private static final int CLOSED = -1;

        private final AtomicInteger held;

        private Hold(int units) {
            held = new AtomicInteger(units);
        }

        /// Takes more, without waiting.
        ///
        /// @return whether there was enough
        public boolean tryMore(long bytes) {
            int more = units(bytes);
            int before = held.get();
            if (before == CLOSED || !units.tryAcquire(more)) {
                return false;
            }
            if (!held.compareAndSet(before, before + more)) {
                units.release(more);
                return false;
            }
            return true;
        }

        @Override
        public void close() {
            int last = held.getAndSet(CLOSED);
            if (last != CLOSED) {
                units.release(last);
            }
        }
    }

    /// @param bytes how many bytes may be in use at one time
    public MemoryBudget(long bytes) {
        total = Math.max(1, (int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
        units = new Semaphore(total, true);
    }

    /// Returns the whole budget, in bytes.
    public long total() {
        return (long) total * UNIT;
    }

    /// Returns how much is not in use, in bytes.
    public long left() {
        return (long) units.availablePermits() * UNIT;
    }

    /// Waits in turn until there is enough.
    public Hold take(long bytes) {
        int taking = units(bytes);
        units.acquireUninterruptibly(taking);
        return new Hold(taking);
    }

    /// Waits in turn until there is enough, at most for `longest`.
    ///
    /// @return null if there was not enough in that time
    public @Nullable Hold take(long bytes, Duration longest) {
        int taking = units(bytes);
        try {
            return units.tryAcquire(taking, longest.toMillis(), TimeUnit.MILLISECONDS) ? new Hold(taking) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /// Takes memory if there is enough now, even if others wait.
    ///
    /// @return null if there is not enough
    public @Nullable Hold tryTake(long bytes) {
        int taking = units(bytes);
        return units.tryAcquire(taking) ? new Hold(taking) : null;
    }

    private int units(long bytes) {
        return (int) Math.min(total, Math.ceilDiv(bytes, UNIT));
    }
}
