package dateline.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Pauses of a thread after failures. Each is twice as long as the one before, from 100 milliseconds to
/// 5 seconds. Closing ends a pause.
final class Backoff {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch closing = new CountDownLatch(1);
    private Duration next = SHORTEST;

    void pause() {
        try {
            if (!closing.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                next = next.compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
            }
        } catch (InterruptedException e) {
            close();
        }
    }

    /// Notes a success: the next pause is short again.
    void reset() {
        next = SHORTEST;
    }

    void close() {
        closing.countDown();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }
}
