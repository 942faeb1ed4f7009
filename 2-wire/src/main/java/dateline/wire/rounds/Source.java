package dateline.wire.rounds;

import java.io.IOException;
import java.util.Optional;

/// Fetches new dispatches from a supplier, over one protocol.
///
/// Its own [Round] calls it repeatedly, never from two threads at once, and always from a virtual thread, so
/// that an interrupt closes the socket that it waits for.
public interface Source {

    /// Fetches new dispatches, in the supplier's order. Take a dispatch first, then move the cursor.
    ///
    /// @throws VisitFailed with a reason for users; for other I/O exceptions, [Reasons] finds a sentence by
    ///     their type
    /// @throws RetryLater if the supplier asks for a pause
    void visit(Visit visit) throws IOException, RetryLater, InterruptedException;

    /// Returns the source's own remark for reports: one sentence without secrets. Any thread may call it.
    default Optional<String> remark() {
        return Optional.empty();
    }
}
