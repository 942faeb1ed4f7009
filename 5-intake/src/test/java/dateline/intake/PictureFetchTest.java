package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.outward.Outward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureFetchTest {
    private final List<Dispatch> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Outward outward = new Outward(Set.of("localhost"));
    private HttpServer host;
    private PictureFetch fetch;

    @BeforeEach
    void open() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        host.createContext("/", exchange -> {
            asked.incrementAndGet();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        host.start();
        fetch = new PictureFetch(Set.of("localhost"), outward, InstantSource.system(), this::take);
    }

    @AfterEach
    void close() {
        answer.countDown();
        fetch.close();
        outward.close();
        host.stop(0);
    }

    @Test
    void awaitEndWaitsForAllRequestedPictures() throws Exception {
        fetchSix();
        answer.countDown();
        assertThat(fetch.awaitEnd(Duration.ofSeconds(20))).isZero();
        assertThat(taken).hasSize(6);
    }

    @Test
    void aHostThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        fetchSix();
        assertThat(fetch.awaitEnd(Duration.ofMillis(200))).isEqualTo(6);
    }

    @Test
    void closingStopsTheFetchAndAnyDelivery() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        fetchSix();
        while (asked.get() < 4) {
            Thread.sleep(10);
        }
        fetch.close();
        assertThat(fetch.awaitEnd(Duration.ofSeconds(5))).isZero();
        answer.countDown();
        fetchSix();
        fetch.inBackground(looked::incrementAndGet);
        Thread.sleep(200);
        assertThat(taken).isEmpty();
        assertThat(looked).hasValue(0);
    }

    @Test
    void theSearchForPicturesCountsAsWorkAndMayFail() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        fetch.inBackground(() -> {
            try {
                looked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("the archive is closed");
        });
        assertThat(fetch.awaitEnd(Duration.ofMillis(100))).isEqualTo(1);
        looked.countDown();
        assertThat(fetch.awaitEnd(Duration.ofSeconds(20))).isZero();
    }

    private void fetchSix() {
        for (int i = 0; i < 6; i++) {
            fetch.fetch("tide", "http://localhost:" + host.getAddress().getPort() + "/" + i + "-" + asked + ".jpg");
        }
    }

    private CompletableFuture<Receipt> take(Dispatch dispatch) {
        taken.add(dispatch);
        return CompletableFuture.completedFuture(new Receipt(
                taken.size(), false, CompletableFuture.completedFuture(new Outcome("picture", 0, 1, List.of()))));
    }
}
