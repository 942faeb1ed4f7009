package dateline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Fact STORY_A = story("a");
    private static final Fact STORY_B = story("b");
    private static final Fact NEWS = new Fact(Fact.Kind.SECTION, "news");
    private static final Fact ALL = new Fact(Fact.Kind.ALL_STORIES, "");

    private Instant now = Instant.parse("2026-12-31T23:59:00Z");
    private final Pages pages = new Pages(10_000_000, () -> now);

    @Test
    void aPageIsRenderedOnce() {
        AtomicInteger renders = new AtomicInteger();
        pages.page("/", () -> rendered("front " + renders.incrementAndGet(), ALL));
        Page again = pages.page("/", () -> rendered("front " + renders.incrementAndGet(), ALL));
        assertThat(text(again)).isEqualTo("front 1");
        assertThat(pages.kept("/")).isSameAs(again);
    }

    @Test
    void aDropRemovesOnlyThePagesThatShowTheFact() {
        pages.page("/a", () -> rendered("a", STORY_A, NEWS));
        pages.page("/b", () -> rendered("b", STORY_B, NEWS));
        pages.drop(Set.of(STORY_A));
        assertThat(pages.kept("/a")).isNull();
        assertThat(pages.kept("/b")).isNotNull();
        pages.drop(Set.of(NEWS));
        assertThat(pages.kept("/b")).isNull();
    }

    @Test
    void aPageThatWasBeingRenderedDuringADropIsRenderedAgain() {
        List<String> state = new ArrayList<>(List.of("old"));
        Page page = pages.page("/a", () -> {
            Rendered rendered = rendered(state.getFirst(), STORY_A);
            if (state.getFirst().equals("old")) {
                state.set(0, "new");
                pages.drop(Set.of(STORY_A));
            }
            return rendered;
        });
        assertThat(text(page)).isEqualTo("new");
    }

    @Test
    void aPageIsRenderedAgainFromTheMomentThatItNames() {
        AtomicInteger renders = new AtomicInteger();
        Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
        Supplier<Rendered> render =
                () -> rendered("year " + renders.incrementAndGet(), now.isBefore(newYear) ? newYear : null, STORY_A);
        pages.page("/a", render);
        now = newYear.minusMillis(1);
        assertThat(text(pages.page("/a", render))).isEqualTo("year 1");
        now = newYear;
        assertThat(pages.kept("/a")).isNull();
        assertThat(text(pages.page("/a", render))).isEqualTo("year 2");
        now = newYear.plusSeconds(40_000_000);
        assertThat(pages.kept("/a")).isNotNull();
        pages.drop(Set.of(STORY_A));
        assertThat(pages.kept("/a")).isNull();
    }

    @Test
    void aRenderingFailureIsThrownAndNotCached() {
        assertThatThrownBy(() -> pages.page("/a", () -> {
                    throw new IllegalStateException("gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(text(pages.page("/a", () -> rendered("a", STORY_A)))).isEqualTo("a");
    }

    @Test
    void everyEncodingHasTheSameContent() throws IOException {
        Page page = pages.page("/a", () -> rendered("the same ".repeat(100), STORY_A));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(page, Encoding.GZIP)))) {
            assertThat(new String(gzip.readAllBytes(), UTF_8)).isEqualTo(text(page));
        }
        assertThat(bytes(page, Encoding.BROTLI)).hasSizeLessThan(100);
    }

    @Test
    void pagesBeyondTheMemoryAreForgotten() {
        Pages few = new Pages(20_000, () -> now);
        for (int i = 0; i < 100; i++) {
            String key = "/" + i;
            few.page(key, () -> rendered("x".repeat(1_000), story(key)));
        }
        long left =
                IntStream.range(0, 100).filter(i -> few.kept("/" + i) != null).count();
        assertThat(left).isBetween(1L, 20L);
    }

    @Test
    void aPageThatChangesAtEveryRenderingIsGivenOutAndNotKept() {
        AtomicInteger renders = new AtomicInteger();
        Page page = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> pages.page("/a", () -> {
                    Rendered rendered = rendered("a " + renders.incrementAndGet(), STORY_A);
                    pages.drop(Set.of(STORY_A));
                    return rendered;
                }));
        assertThat(text(page)).isEqualTo("a " + renders.get());
        assertThat(renders).hasValueLessThan(10);
        assertThat(pages.kept("/a")).isNull();
        assertThat(text(pages.page("/a", () -> rendered("calm", STORY_A)))).isEqualTo("calm");
        assertThat(pages.kept("/a")).isNotNull();
    }

    /// The first rendering began before the second request, and a change made it stale meanwhile.
    @Test
    void aWaitingRequestRendersThePageItselfIfTheFirstRenderingIsStale() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> pages.page("/a", () -> {
                    begun.countDown();
                    awaitQuietly(goOn);
                    Rendered rendered = rendered("old", STORY_A);
                    pages.drop(Set.of(STORY_A));
                    return rendered;
                }));
        begun.await();
        CompletableFuture<Page> second =
                CompletableFuture.supplyAsync(() -> pages.page("/a", () -> rendered("new", STORY_A)));
        goOn.countDown();
        assertThat(text(second.get(20, TimeUnit.SECONDS))).isEqualTo("new");
        first.join();
    }

    @Test
    void anErrorWhileRenderingIsThrownAndTheNextRequestIsAnswered() {
        assertThatThrownBy(() -> pages.page("/a", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(text(pages.page("/a", () -> rendered("a", STORY_A)))).isEqualTo("a");
    }

    /// Small pages with long keys and many tags need much more memory than their bodies.
    @Test
    void keysAndTagsOfAPageCountTowardsTheMemory() {
        Pages few = new Pages(1_000_000, () -> now);
        for (int i = 0; i < 10_000; i++) {
            String story = i + "-";
            few.page(
                    "/" + "x".repeat(1_000) + i,
                    () -> rendered("", story(story + 1), story(story + 2), story(story + 3)));
        }
        long left = IntStream.range(0, 10_000)
                .filter(i -> few.kept("/" + "x".repeat(1_000) + i) != null)
                .count();
        assertThat(left).isBetween(100L, 1_000L);
    }

    @Test
    void aTransientPageIsNeverCached() {
        Page page = pages.passing(() -> rendered("once ".repeat(100), STORY_A));
        assertThat(text(page)).startsWith("once once");
        assertThat(page.has(Encoding.GZIP)).isTrue();
        assertThat(page.has(Encoding.BROTLI)).isFalse();
        assertThat(pages.count()).isZero();
    }

    /// Readers request a page while a writer changes and drops it. After a drop returns, no reader may get
    /// an older state.
    @Test
    void afterADropReturnsNoRequestGetsAnOlderPage() throws InterruptedException {
        AtomicLong state = new AtomicLong();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong stale = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(Thread.ofPlatform().start(() -> {
                while (done.getCount() > 0) {
                    long before = acknowledged.get();
                    long seen = Long.parseLong(text(pages.page("/", () -> rendered("" + state.get(), ALL))));
                    if (seen < before) {
                        stale.incrementAndGet();
                    }
                }
            }));
        }
        for (int i = 0; i < 5_000; i++) {
            long next = state.incrementAndGet();
            pages.drop(Set.of(ALL));
            acknowledged.set(next);
        }
        done.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(stale).hasValue(0);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rendered rendered(String text, Fact... facts) {
        return rendered(text, null, facts);
    }

    private static Rendered rendered(String text, @Nullable Instant until, Fact... facts) {
        return new Rendered(200, "text/plain", text.getBytes(UTF_8), Map.of(), Set.of(facts), until);
    }

    private static String text(Page page) {
        return new String(bytes(page, Encoding.IDENTITY), UTF_8);
    }

    private static byte[] bytes(Page page, Encoding encoding) {
        ByteBuf body = page.body(encoding);
        byte[] bytes = new byte[body.readableBytes()];
        body.readBytes(bytes);
        return bytes;
    }

    private static Fact story(String id) {
        return new Fact(Fact.Kind.STORY, id);
    }
}
