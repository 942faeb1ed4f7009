package dateline.hub;

import java.time.Duration;

/// Wakes one thread that waits, or will wait next.
final class WakeUp {
    private boolean rung;
    private boolean urgent;

    synchronized void ring(boolean urgently) {
        rung = true;
        urgent |= urgently;
        notifyAll();
    }

    /// What was rung before is heard.
    synchronized void quiet() {
        rung = false;
        urgent = false;
    }

    /// Waits until it is rung, or was since it was quiet.
    ///
    /// @param onlyUrgently hears no other ring
    synchronized void await(Duration longest, boolean onlyUrgently) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (!(onlyUrgently ? urgent : rung) && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}
