package dateline.wire.rounds;

import java.io.IOException;
import java.util.Optional;

/// One way of going to a supplier and fetching what is new.
///
/// Called again and again by its own [Round]; never by two threads at once, and always from a virtual thread: an
/// interrupt closes the socket that it waits for.
public interface Source {

    /// Fetches what is new, in the supplier's order: take first, then move the cursor.
    ///
    /// @throws VisitFailed where the reason can be said; other exceptions of input and output are put into words by
    ///     their kind
    /// @throws RetryLater where the supplier says when to come again
    void visit(Visit visit) throws IOException, RetryLater, InterruptedException;

    /// What the source has to say of itself for reports, in one sentence without secrets; asked for by any thread.
    default Optional<String> remark() {
        return Optional.empty();
    }
}
