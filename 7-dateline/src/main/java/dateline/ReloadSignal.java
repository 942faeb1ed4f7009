package dateline;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// Reloads the settings on SIGHUP.
///
/// In a terminal, the signal keeps its usual meaning: the terminal was closed, so the program ends.
final class ReloadSignal {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadSignal.class);

    private final Semaphore asked = new Semaphore(0);

    /// @param reload runs on its own thread; several signals during one run cause one more run
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
