package dateline;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// SIGHUP: asks the program to read its settings again.
///
/// In a terminal the signal keeps its usual meaning, that the terminal was closed, and ends the program.
final class ReloadSignal {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadSignal.class);

    private final Semaphore asked = new Semaphore(0);

    /// @param reload runs on a thread of its own, once for all signals that came while it ran before
    ReloadSignal(Runnable reload) {
        if (System.console() != null && System.console().isTerminal()) {
            return;
        }
        Signal.handle(new Signal("HUP"), signal -> asked.release());
        Thread.ofPlatform().name("reload").daemon().start(() -> serve(reload));
    }

    private void serve(Runnable reload) {
        while (true) {
            asked.acquireUninterruptibly();
            asked.drainPermits();
            try {
                reload.run();
            } catch (RuntimeException | Error failure) {
                LOG.error("The settings could not be applied. The server goes on with its former settings", failure);
            }
        }
    }
}
