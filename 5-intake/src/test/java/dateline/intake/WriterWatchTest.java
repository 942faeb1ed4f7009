package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WriterWatchTest {
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final WriterWatch watch = new WriterWatch("archive", PATIENCE, answered::get);

    @Test
    void aWriterThatDoesNotAnswerIsReported() throws InterruptedException {
        watch.watch(new CompletableFuture<>());
        assertThat(watch.trouble()).isEmpty();
        Thread.sleep(PATIENCE.multipliedBy(2));
        assertThat(watch.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("The archive has not"));
    }

    @Test
    void aFinishedPartOfALongTaskIsProgress() throws InterruptedException {
        watch.watch(new CompletableFuture<>());
        Thread.sleep(PATIENCE.multipliedBy(2));
        answered.set(System.nanoTime() + Duration.ofMinutes(1).toNanos());
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void anIdleWriterIsHealthy() throws InterruptedException {
        watch.watch(CompletableFuture.completedFuture("done"));
        Thread.sleep(PATIENCE.multipliedBy(2));
        assertThat(watch.trouble()).isEmpty();
    }
}
