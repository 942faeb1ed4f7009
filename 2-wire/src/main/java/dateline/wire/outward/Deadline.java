package dateline.wire.outward;

import java.time.Duration;

/// Cancels an operation when its time is over, even if data still arrives slowly.
final class Deadline implements AutoCloseable {
    private final Thread timer;
    private volatile boolean passed;

    Deadline(Duration patience, Runnable breakOff) {
        timer = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(patience);
                passed = true;
                breakOff.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    boolean hasPassed() {
        return passed;
    }

    @Override
    public void close() {
        timer.interrupt();
    }
}
