package dateline.hub;

import java.time.Duration;

/// Wakes one thread, whether it waits now or calls [#await] later.
final class WakeUp {
    private boolean rung;
    private boolean urgent;

    synchronized void ring(boolean urgently) {
        rung = true;
        urgent |= urgently;
        notifyAll();
    }

    /// Discards earlier rings.
    synchronized void quiet() {
        rung = false;
        urgent = false;
    }

    /// Waits for a ring; returns at once if there was one since [#quiet].
    ///
    /// @param onlyUrgently whether to ignore rings that are not urgent
    synchronized void await(Duration longest, boolean onlyUrgently) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (!(onlyUrgently ? urgent : rung) && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}
