package dateline.intake;

import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Receipt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Keeps what is in hand bounded, so that an archive of a hundred thousand files neither fills the memory nor makes a
/// kill wait for them all: whoever hands in waits for a place, in turn.
///
/// A dispatch takes a place for each 64 KiB that it has begun, and gives them back once it is filed.
public final class BoundedIntake implements Intake {
    private static final int PLACES = 2_000;
    private static final int BYTES_A_PLACE = 65_536;

    private final Intake intake;
    private final Semaphore places = new Semaphore(PLACES, true);

    public BoundedIntake(Intake intake) {
        this.intake = intake;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        int taking = Math.min(PLACES, 1 + dispatch.bytes().length / BYTES_A_PLACE);
        places.acquireUninterruptibly(taking);
        CompletableFuture<Receipt> taken;
        try {
            taken = intake.take(dispatch);
        } catch (RuntimeException e) {
            places.release(taking);
            throw e;
        }
        taken.thenCompose(Receipt::outcome).whenComplete((outcome, failure) -> places.release(taking));
        return taken;
    }
}
