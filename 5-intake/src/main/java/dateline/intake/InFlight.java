package dateline.intake;

import dateline.story.Reading;
import dateline.wire.Dispatch;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A dispatch between the journal and the archive. Only the filing thread changes it.
final class InFlight {
    private final long number;
    private final Dispatch dispatch;
    private CompletableFuture<Reading> reading;

    /// Completes when the dispatch is read and its refusals are in the quarantine. They must be there before it
    /// is filed, because after a crash a filed dispatch is not read again.
    private CompletableFuture<Reading> ready;

    private @Nullable CompletableFuture<?> filed;
    private @Nullable Throwable fault;
    private boolean triedAgain;

    /// @param reading never fails
    InFlight(long number, Dispatch dispatch, CompletableFuture<Reading> reading) {
        this.number = number;
        this.dispatch = dispatch;
        this.reading = reading;
        this.ready = reading;
    }

    long number() {
        return number;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    int bytes() {
        return dispatch.bytes().length;
    }

    /// Returns the number of stories that it gave; 0 until it is read.
    int stories() {
        return reading.isDone() ? reading.join().stories().size() : 0;
    }

    CompletableFuture<Reading> reading() {
        return reading;
    }

    CompletableFuture<Reading> ready() {
        return ready;
    }

    void ready(CompletableFuture<Reading> getting) {
        ready = getting;
    }

    @Nullable
    CompletableFuture<?> filed() {
        return filed;
    }

    void filed(@Nullable CompletableFuture<?> filing) {
        filed = filing;
    }

    /// Notes that the program failed on this dispatch.
    ///
    /// @param instead the reading to file instead of its own: an empty one, or a refusal
    void setAside(Throwable failure, Reading instead) {
        fault = failure;
        reading = CompletableFuture.completedFuture(instead);
    }

    /// Returns true on its first call only.
    boolean isFirstTry() {
        boolean first = !triedAgain;
        triedAgain = true;
        return first;
    }

    /// Returns why the program failed on it; null if it did not.
    @Nullable
    Throwable fault() {
        return fault;
    }
}
