package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.wire.Dispatch;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BoundedIntakeTest {
    private static final int HEAP = 64 << 20;
    private static final int READING = HEAP / 16 * 11;

    private final Queue<CompletableFuture<Outcome>> outcomes = new ConcurrentLinkedQueue<>();
    private final BoundedIntake intake = new BoundedIntake(
            dispatch -> {
                CompletableFuture<Outcome> outcome = new CompletableFuture<>();
                outcomes.add(outcome);
                return CompletableFuture.completedFuture(new Receipt(outcomes.size(), false, outcome));
            },
            new IntakeMemory(HEAP),
            Duration.ofMillis(10));

    @Test
    void aDispatchWaitsWhileAllMemoryIsInUse() throws Exception {
        int most = READING / (IntakeMemory.OF_A_DISPATCH + IntakeMemory.TIMES_OF_COPY * 1_024);
        for (int i = 0; i < most; i++) {
            take(1_024);
        }
        Thread next = Thread.ofVirtual().start(() -> take(1_024));
        awaitWaiting(next);
        assertThat(outcomes).hasSize(most);
        outcomes.element().complete(new Outcome("test", 1, 0, List.of()));
        next.join();
        assertThat(outcomes).hasSize(most + 1);
    }

    @Test
    void memoryIsManyTimesTheLengthAndIsReleasedAfterAFailure() throws Exception {
        int third = (READING / 3 - IntakeMemory.OF_A_DISPATCH) / IntakeMemory.TIMES_OF_COPY - 1_024;
        for (int i = 0; i < 3; i++) {
            take(third);
        }
        Thread next = Thread.ofVirtual().start(() -> take(third));
        awaitWaiting(next);
        outcomes.element().completeExceptionally(new IllegalStateException("not filed"));
        next.join();
        assertThat(outcomes).hasSize(4);
    }

    @Test
    void aSupplierThatWaitsForAnAnswerGetsAnErrorAfterAWhile() {
        take(READING);
        assertThatExceptionOfType(IntakeUnavailable.class)
                .isThrownBy(() -> intake.take(new Dispatch("wire", "a", Via.PUSH, Instant.EPOCH, new byte[1])));
        outcomes.element().complete(new Outcome("test", 1, 0, List.of()));
        intake.take(new Dispatch("wire", "a", Via.PUSH, Instant.EPOCH, new byte[1]));
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void aDispatchThatNeedsAllMemoryIsTakenAlone() throws Exception {
        take(READING);
        Thread next = Thread.ofVirtual().start(() -> take(1));
        awaitWaiting(next);
        assertThat(outcomes).hasSize(1);
        outcomes.element().complete(new Outcome("test", 1, 0, List.of()));
        next.join();
        assertThat(outcomes).hasSize(2);
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
