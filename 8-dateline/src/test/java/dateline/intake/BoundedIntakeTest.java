package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BoundedIntakeTest {
    private static final int PLACES = 2_000;

    private final Queue<CompletableFuture<Outcome>> outcomes = new ConcurrentLinkedQueue<>();
    private final BoundedIntake intake = new BoundedIntake(dispatch -> {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        outcomes.add(outcome);
        return CompletableFuture.completedFuture(new Receipt(outcomes.size(), false, outcome));
    });

    @Test
    void whoComesWhenAllPlacesAreTakenWaitsUntilOneIsFiled() throws Exception {
        for (int i = 0; i < PLACES; i++) {
            take(1);
        }
        Thread next = Thread.ofVirtual().start(() -> take(1));
        awaitWaiting(next);
        assertThat(outcomes).hasSize(PLACES);
        outcomes.element().complete(new Outcome("test", 1, 0, List.of()));
        next.join();
        assertThat(outcomes).hasSize(PLACES + 1);
    }

    @Test
    void aLongDispatchTakesMorePlacesAndOneThatFailsGivesThemBack() throws Exception {
        int forty = 40 << 20;
        for (int i = 0; i < 3; i++) {
            take(forty);
        }
        Thread next = Thread.ofVirtual().start(() -> take(forty));
        awaitWaiting(next);
        outcomes.element().completeExceptionally(new IllegalStateException("not filed"));
        next.join();
        assertThat(outcomes).hasSize(4);
    }

    private void take(int bytes) {
        intake.take(new Dispatch("wire", "a", Via.IMPORT, Instant.EPOCH, new byte[bytes]));
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }
}
