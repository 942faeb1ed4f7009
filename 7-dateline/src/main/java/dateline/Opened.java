package dateline;

import java.util.ArrayDeque;
import java.util.Deque;

/// Collects what a constructor opens, so that all of it is closed if the constructor fails, or later at the end.
final class Opened implements AutoCloseable {
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

    /// Closes everything, the last first, even if something fails to close.
    ///
    /// @throws IllegalStateException if something fails to close; the failures are suppressed exceptions of it
    @Override
    public void close() {
        IllegalStateException failures = new IllegalStateException("A part of the program did not close");
        closeAfter(failures);
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
