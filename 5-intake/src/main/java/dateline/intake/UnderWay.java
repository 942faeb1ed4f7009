package dateline.intake;

import java.time.Duration;

/// Counts work that is under way, and waits for its end.
final class UnderWay {
    private int count;
    private long ended;

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count--;
        ended++;
        notifyAll();
    }

    /// Waits until nothing is under way, or until no task has ended for the time `stall`.
    ///
    /// @return how many tasks are still under way
    synchronized int awaitEnd(Duration stall) throws InterruptedException {
        long before = ended;
        long since = System.nanoTime();
        while (count > 0) {
            long left = stall.toNanos() - (System.nanoTime() - since);
            if (left <= 0) {
                return count;
            }
            wait(Math.max(1, left / 1_000_000));
            if (ended != before) {
                before = ended;
                since = System.nanoTime();
            }
        }
        return 0;
    }
}
