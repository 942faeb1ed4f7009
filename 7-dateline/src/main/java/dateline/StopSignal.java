package dateline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// SIGTERM or SIGINT: asks the program to stop. A program that handles them itself ends with an exit code of its own,
/// 0 where it stopped cleanly; by the Java machine's own handling it would be 143 or 130.
///
/// A second signal, or half a minute in which the program does not end, ends it at once: nothing that was acknowledged
/// is lost.
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int FORCED = 1;

    private final CountDownLatch asked = new CountDownLatch(1);

    /// The thread that ends the program is there from the start: short of memory, none could be started later.
    StopSignal() {
        Thread.ofPlatform().name("stop-bound").daemon().start(this::endAnyway);
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> ask());
        }
    }

    /// Returns when the program is asked to stop.
    void await() throws InterruptedException {
        asked.await();
    }

    private synchronized void ask() {
        if (asked.getCount() == 0) {
            Runtime.getRuntime().halt(FORCED);
        }
        asked.countDown();
    }

    private void endAnyway() {
        try {
            asked.await();
            Thread.sleep(LONGEST_STOP);
            LOG.error("The program does not stop by itself within {} s, and is ended", LONGEST_STOP.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(FORCED);
        }
    }
}
