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

/// Stands before the intake: notes what came from whom and by which way.
///
/// A supplier is heard when it sends something that we had not; what an operator imports is not heard.
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

    /// What is kept is acknowledged, whatever the figures say of it.
    private void noteSafely(Dispatch dispatch, Receipt receipt) {
        try {
            note(dispatch, receipt);
        } catch (RuntimeException | Error e) {
            StorageFault.log(
                    LOG, "Dispatch %d of %s could not be counted".formatted(receipt.number(), dispatch.supplier()), e);
        }
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
        receipt.outcome().whenComplete((outcome, failure) -> {
            if (failure == null) {
                meters.filed(dispatch.supplier(), outcome, Duration.ofNanos(System.nanoTime() - kept));
                logRefusals(dispatch, receipt.number(), outcome);
            } else {
                meters.failed(dispatch.supplier());
            }
        });
    }

    /// One line for each dispatch of which something was refused: who sent what, and the first reasons.
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
