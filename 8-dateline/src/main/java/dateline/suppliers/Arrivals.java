package dateline.suppliers;

import dateline.metrics.Meters;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.silence.LastHeard;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Stands before the intake: notes what came from whom and by which way.
///
/// A supplier is heard when it sends something that we had not; what an operator imports is not heard.
public final class Arrivals implements Intake {
    private final Intake intake;
    private final LastHeard heard;
    private final Meters meters;

    public Arrivals(Intake intake, LastHeard heard, Meters meters) {
        this.intake = intake;
        this.heard = heard;
        this.meters = meters;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        return intake.take(dispatch).thenApply(receipt -> {
            note(dispatch, receipt);
            return receipt;
        });
    }

    private void note(Dispatch dispatch, Receipt receipt) {
        meters.came(dispatch.supplier(), dispatch.via(), receipt.alreadyHad());
        if (receipt.alreadyHad()) {
            return;
        }
        if (dispatch.via() != Via.IMPORT) {
            heard.heard(dispatch.supplier(), dispatch.arrived());
        }
        long kept = System.nanoTime();
        receipt.outcome()
                .thenAccept(outcome ->
                        meters.filed(dispatch.supplier(), outcome, Duration.ofNanos(System.nanoTime() - kept)));
    }
}
