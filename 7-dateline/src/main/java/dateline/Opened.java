package dateline;

import java.util.ArrayDeque;
import java.util.Deque;

/// Collects what a constructor has opened so far, so that it can close everything if it fails.
final class Opened {
    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    /// @return the argument
    <T extends AutoCloseable> T add(T opened) {
        all.push(opened);
        return opened;
    }

    /// Closes everything, the last first. Failures while closing are added to the fault as suppressed.
    void closeAfter(Throwable fault) {
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception | Error e) {
                fault.addSuppressed(e);
            }
        }
    }
}
