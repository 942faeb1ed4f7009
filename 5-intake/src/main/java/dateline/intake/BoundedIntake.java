package dateline.intake;

import dateline.http.MemoryBudget;
import dateline.http.MemoryBudget.Hold;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Receipt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Keeps the dispatches in hand within a memory budget. An archive of a hundred thousand files then neither
/// fills the memory nor makes a kill wait for all of them. A dispatch waits in turn for the memory to read and
/// file it, and releases that memory once it is filed. A sender that waits for an answer gets
/// [#NO_MEMORY] after a while.
public final class BoundedIntake implements Intake {
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    public static final IntakeUnavailable NO_MEMORY =
            new IntakeUnavailable("There is no memory to read it now.", Duration.ofSeconds(10));

    private final Intake intake;
    private final Duration patience;
    private final MemoryBudget memory;

    public BoundedIntake(Intake intake, IntakeMemory memory) {
        this(intake, memory, PATIENCE);
    }

    /// @param patience how long a sender that waits for an answer may wait for memory
    BoundedIntake(Intake intake, IntakeMemory memory, Duration patience) {
        this.intake = intake;
        this.patience = patience;
        this.memory = memory.reading();
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        Hold hold = room(dispatch);
        CompletableFuture<Receipt> taken;
        try {
            taken = intake.take(dispatch);
        } catch (RuntimeException | Error e) {
            hold.close();
            throw e;
        }
        taken.thenCompose(Receipt::outcome).whenComplete((outcome, failure) -> hold.close());
        return taken;
    }

    /// Takes the memory that a dispatch needs.
    ///
    /// @throws IntakeUnavailable if the supplier waits on an open connection and the patience is over
    private Hold room(Dispatch dispatch) {
        long needed = IntakeMemory.needs(dispatch);
        return switch (dispatch.via()) {
            case PUSH, WEBSUB -> {
                Hold hold = memory.take(needed, patience);
                if (hold == null) {
                    throw NO_MEMORY;
                }
                yield hold;
            }
            case INBOX, IMPORT, DESK, FETCH, POLL, PART, FTP, SFTP, MAIL, STRANGER -> memory.take(needed);
        };
    }
}
