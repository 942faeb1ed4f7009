package dateline.intake;

import dateline.doors.MemoryBudget;
import dateline.doors.MemoryBudget.Hold;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Receipt;
import java.util.concurrent.CompletableFuture;

/// Keeps what is in hand within a budget of memory, so that an archive of a hundred thousand files neither fills the
/// memory nor makes a kill wait for them all: a dispatch waits in turn until there is memory to read and file it, and
/// gives it back once it is filed.
public final class BoundedIntake implements Intake {
    private final Intake intake;
    private final MemoryBudget memory;

    public BoundedIntake(Intake intake, IntakeMemory memory) {
        this.intake = intake;
        this.memory = memory.reading();
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        Hold hold = memory.take(IntakeMemory.needs(dispatch));
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
}
