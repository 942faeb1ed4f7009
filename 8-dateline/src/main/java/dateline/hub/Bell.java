package dateline.hub;

import java.time.Duration;

/// Wakes one thread that waits, or will wait next.
final class Bell {
    private boolean rung;
    private boolean urgent;

    synchronized void ring(boolean urgently) {
        rung = true;
        urgent |= urgently;
        notifyAll();
    }

    /// Waits until it was rung since the last time.
    ///
    /// @param onlyUrgently hears no other ring
    synchronized void await(Duration longest, boolean onlyUrgently) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (!(onlyUrgently ? urgent : rung) && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        rung = false;
        urgent = false;
    }
}
