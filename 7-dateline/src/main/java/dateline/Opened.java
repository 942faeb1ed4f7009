package dateline;

import java.util.ArrayDeque;
import java.util.Deque;

/// What a constructor has opened so far, so that it can close it again where it fails.
final class Opened {
    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    /// @return the same
    <T extends AutoCloseable> T add(T opened) {
        all.push(opened);
        return opened;
    }

    /// Closes everything, the last first; what fails on closing is added to the fault.
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
