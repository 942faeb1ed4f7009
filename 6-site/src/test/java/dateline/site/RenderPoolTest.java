package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderPoolTest {
    private static final Answer HERE = new Answer.Redirect("/");

    private final FaultLog faults = new FaultLog();
    private final RenderPool pool = new RenderPool(2, 5, faults);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void onlySoManyDifferentPagesWaitAndForMoreTheSiteIsBusy() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Answer>> first = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            first.add(ask("/" + i, () -> {
                awaitQuietly(goOn);
                return HERE;
            }));
        }
        assertThat(now(ask("/5", () -> HERE))).isEqualTo(new Answer.Busy());
        CompletableFuture<Answer> again = ask("/1", () -> HERE);
        goOn.countDown();
        for (CompletableFuture<Answer> each : first) {
            assertThat(now(each)).isEqualTo(HERE);
        }
        assertThat(now(again)).isEqualTo(HERE);
        assertThat(now(ask("/5", () -> HERE))).isEqualTo(HERE);
    }

    @Test
    void manyWhoAskForTheSamePageAreAnsweredFromOneRendering() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger rendered = new AtomicInteger();
        CompletableFuture<Answer> first = ask("/", () -> {
            begun.countDown();
            awaitQuietly(goOn);
            return answer(rendered);
        });
        begun.await();
        List<CompletableFuture<Answer>> others = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            others.add(ask("/", () -> answer(rendered)));
        }
        goOn.countDown();
        assertThat(now(first)).isEqualTo(new Answer.Redirect("/1"));
        for (CompletableFuture<Answer> other : others) {
            assertThat(now(other)).isEqualTo(new Answer.Redirect("/2"));
        }
    }

    /// A rendering that began before a request may use data that is stale for that request.
    @Test
    void nobodyIsAnsweredFromARenderingThatBeganBeforeTheyAsked() throws Exception {
        AtomicInteger state = new AtomicInteger(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Supplier<Answer> work = () -> {
            int seen = state.get();
            begun.countDown();
            awaitQuietly(goOn);
            return new Answer.Redirect("/" + seen);
        };
        CompletableFuture<Answer> first = ask("/", work);
        begun.await();
        state.set(2);
        CompletableFuture<Answer> second = ask("/", work);
        goOn.countDown();
        assertThat(now(first)).isEqualTo(new Answer.Redirect("/1"));
        assertThat(now(second)).isEqualTo(new Answer.Redirect("/2"));
    }

    @Test
    void anErrorIsAnsweredCountedAndFollowedByOtherAnswers() throws Exception {
        for (Error error :
                List.of(new StackOverflowError(), new OutOfMemoryError("heap"), new NoClassDefFoundError())) {
            assertThat(now(ask("/", () -> {
                        throw error;
                    })))
                    .isEqualTo(new Answer.Failed());
        }
        assertThat(faults.count()).isEqualTo(3);
        for (int i = 0; i < 10; i++) {
            assertThat(now(ask("/" + i, () -> HERE))).isEqualTo(HERE);
        }
    }

    @Test
    void aBrokenClientDoesNotDelayOthers() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        pool.ask(
                "/",
                () -> {
                    awaitQuietly(goOn);
                    return HERE;
                },
                answer -> {
                    throw new IllegalStateException("gone");
                });
        CompletableFuture<Answer> other = ask("/", () -> HERE);
        goOn.countDown();
        assertThat(now(other)).isEqualTo(HERE);
        assertThat(faults.count()).isEqualTo(1);
    }

    private CompletableFuture<Answer> ask(String key, Supplier<Answer> work) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        pool.ask(key, work, answer::complete);
        return answer;
    }

    private static Answer answer(AtomicInteger rendered) {
        return new Answer.Redirect("/" + rendered.incrementAndGet());
    }

    private static Answer now(CompletableFuture<Answer> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
