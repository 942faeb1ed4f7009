package dateline.intake;

import dateline.story.Reading;
import dateline.wire.Dispatch;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A dispatch between the journal and the archive. Changed by the filing thread alone.
final class InFlight {
    private final long number;
    private final Dispatch dispatch;
    private CompletableFuture<Reading> reading;

    /// Completes when the dispatch is read and its refusals are in the quarantine. They must be there before it is
    /// filed, because a dispatch that is filed is not read again after a crash.
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

    /// How many stories it gave; 0 until it is read.
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

    /// Notes that the program fails on it.
    ///
    /// @param instead what is filed in place of its reading: nothing, or why it was refused
    void setAside(Throwable failure, Reading instead) {
        fault = failure;
        reading = CompletableFuture.completedFuture(instead);
    }

    /// Whether this is asked for the first time.
    boolean isFirstTry() {
        boolean first = !triedAgain;
        triedAgain = true;
        return first;
    }

    /// Why the program fails on it; null where it does not.
    @Nullable
    Throwable fault() {
        return fault;
    }
}
