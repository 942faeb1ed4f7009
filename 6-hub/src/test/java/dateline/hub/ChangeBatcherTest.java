package dateline.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeBatcherTest {
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();
    private final AtomicInteger rings = new AtomicInteger();
    private @Nullable Thread thread;

    @AfterEach
    void close() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the archive, an exception", "the archive, an error", "the deliveries, an error"})
    void theBatcherContinuesAfterAnyExceptionOrError(String what) throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        ChangeBatcher batcher = new ChangeBatcher(() -> departure(failed), urgently -> ring(failed));
        thread = Thread.startVirtualThread(() -> run(batcher));
        broken.set(what);
        batcher.changed();
        assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
        broken.set(null);
        int before = rings.get();
        batcher.changed();
        awaitMoreThan(before);
    }

    @Test
    void changesWithinASecondMakeOneRing() throws Exception {
        ChangeBatcher batcher = new ChangeBatcher(() -> 0, urgently -> rings.incrementAndGet());
        thread = Thread.startVirtualThread(() -> run(batcher));
        for (int i = 0; i < 5; i++) {
            batcher.changed();
            Thread.sleep(20);
        }
        awaitMoreThan(0);
        assertThat(rings).hasValue(1);
    }

    private long departure(CountDownLatch failed) {
        String now = broken.get();
        if (now != null && now.startsWith("the archive")) {
            failed.countDown();
            if (now.endsWith("an error")) {
                throw new StackOverflowError("for the test");
            }
            throw new IllegalStateException("for the test");
        }
        return 0;
    }

    private void ring(CountDownLatch failed) {
        String now = broken.get();
        if (now != null && now.startsWith("the deliveries")) {
            failed.countDown();
            throw new StackOverflowError("for the test");
        }
        rings.incrementAndGet();
    }

    private static void run(ChangeBatcher batcher) {
        try {
            batcher.run();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMoreThan(int count) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (rings.get() <= count) {
            assertThat(System.nanoTime()).as("it rings").isLessThan(end);
            Thread.sleep(5);
        }
    }
}
