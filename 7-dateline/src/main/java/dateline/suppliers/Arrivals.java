package dateline.suppliers;

import dateline.database.StorageFault;
import dateline.metrics.Meters;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.silence.LastHeard;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wraps the intake, and notes what each supplier sent and by which way.
///
/// A supplier counts as heard if it sends something new. Imports by an operator do not count.
public final class Arrivals implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int REASONS_IN_LOG = 3;

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
            noteSafely(dispatch, receipt);
            return receipt;
        });
    }

    /// Catches everything: copy that is kept must be acknowledged even if the metrics fail.
    private void noteSafely(Dispatch dispatch, Receipt receipt) {
        try {
            note(dispatch, receipt);
        } catch (RuntimeException | Error e) {
            StorageFault.log(
                    LOG, "Dispatch %d of %s could not be counted".formatted(receipt.number(), dispatch.supplier()), e);
        }
    }

    private void note(Dispatch dispatch, Receipt receipt) {
        meters.received(dispatch.supplier(), dispatch.via(), receipt.alreadyHad());
        if (receipt.alreadyHad()) {
            return;
        }
        if (dispatch.via() != Via.IMPORT) {
            heard.heard(dispatch.supplier(), dispatch.arrived());
        }
        long kept = System.nanoTime();
        receipt.outcome().whenComplete((outcome, failure) -> {
            if (failure == null) {
                meters.filed(dispatch.supplier(), outcome, Duration.ofNanos(System.nanoTime() - kept));
                logRefusals(dispatch, receipt.number(), outcome);
            } else {
                meters.failed(dispatch.supplier());
            }
        });
    }

    /// Logs one line for each dispatch with refusals: the sender, the dispatch and the first reasons.
    private static void logRefusals(Dispatch dispatch, long number, Outcome outcome) {
        List<String> refused = outcome.refused();
        if (!refused.isEmpty()) {
            String first = String.join(" | ", refused.subList(0, Math.min(REASONS_IN_LOG, refused.size())));
            LOG.warn(
                    "{}, dispatch {} ({}): refused {}, read {} stories and {} pictures. {}",
                    dispatch.supplier(),
                    number,
                    dispatch.name(),
                    refused.size(),
                    outcome.stories(),
                    outcome.pictures(),
                    first);
        }
    }
}
