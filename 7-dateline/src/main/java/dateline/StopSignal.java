package dateline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// Waits for SIGTERM or SIGINT, which ask the program to stop. Because the program handles the signals itself,
/// its exit code is 0 after a clean stop. By default, the JVM would exit with 143 or 130.
///
/// A second signal ends the program at once. So does half a minute in which it does not end by itself. Nothing
/// that was acknowledged is lost.
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int FORCED = 1;

    private final CountDownLatch asked = new CountDownLatch(1);

    /// Starts the thread that ends the program. It exists from the start, because no thread can be created
    /// later if memory runs out.
    StopSignal() {
        Thread.ofPlatform().name("stop-bound").daemon().start(this::endAnyway);
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> ask());
        }
    }

    /// Waits until the program is asked to stop.
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
