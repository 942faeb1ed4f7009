package dateline.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.http.ClientAddresses;
import dateline.http.FrontDoor;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Replies;
import dateline.http.TokenGuard;
import dateline.intake.IntakeMemory;
import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.outward.Prefix;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushTest {
    private static final String RUN_TOKEN = "token-of-the-run";
    private static final String REFUSED = "the whole file: Invalid JSON.";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntakeMemory memory = new IntakeMemory(1 << 20);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile Instant now = Instant.EPOCH;
    private HttpServer server;
    private volatile Function<Dispatch, CompletableFuture<Receipt>> intake = dispatch -> receipt(false, story());

    @BeforeEach
    void open() throws Exception {
        Replies replies = new Replies(vertx);
        Push push = new Push(
                replies,
                SettingsReader.read("", List.of("suppliers.harbour.token=lantern"), Map.of())
                        .suppliers(),
                RUN_TOKEN,
                () -> Instant.EPOCH,
                dispatch -> intake.apply(dispatch),
                memory,
                new TokenGuard(replies, new ClientAddresses(List.of(Prefix.of("127.0.0.1"))), () -> now, wrong::add));
        server = vertx.createHttpServer(FrontDoor.options()).requestHandler(push);
        server.listen(0).toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAnswerBeginsWithTheTakenItems() throws Exception {
        assertThat(push("?wait=true").body()).startsWith("{\"taken\":\"all\",");
    }

    @Test
    void copyWithoutAnyReadableItemIsAnswered422() throws Exception {
        intake = dispatch -> receipt(false, new Outcome("unknown", 0, 0, List.of(REFUSED)));
        HttpResponse<String> answer = push("?wait=true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).startsWith("{\"taken\":\"nothing\",").contains(REFUSED);
    }

    @Test
    void aPartlyTakenDispatchIsReportedSo() throws Exception {
        intake = dispatch -> receipt(false, new Outcome("ninjs 2.1", 3, 0, List.of(REFUSED)));
        HttpResponse<String> answer = push("?wait=true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"taken\":\"part\",");
    }

    @Test
    void copyThatIsNotYetReadSaysOnlyThatItIsKept() throws Exception {
        intake = dispatch -> CompletableFuture.completedFuture(new Receipt(7, false, new CompletableFuture<>()));
        HttpResponse<String> answer = push("");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"dispatch\":7,\"alreadyHad\":false}");
    }

    @Test
    void copyThatWasRefusedBeforeIsNotAnsweredAsHad() throws Exception {
        intake = dispatch -> receipt(true, new Outcome("unknown", 0, 0, List.of(REFUSED)));
        HttpResponse<String> answer = push("");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).startsWith("{\"taken\":\"nothing\",").contains("\"alreadyHad\":true");
    }

    @Test
    void copyThatIsKeptAndFailsToBeFiledIsNotAskedForAgain() throws Exception {
        intake = dispatch -> CompletableFuture.completedFuture(
                new Receipt(7, false, CompletableFuture.failedFuture(new IllegalStateException("no room"))));
        assertThat(push("?wait=true").statusCode()).isEqualTo(202);
    }

    @Test
    void copyThatCannotBeKeptIsAskedForAgainLater() throws Exception {
        intake = dispatch -> {
            throw new RejectedExecutionException("closing");
        };
        HttpResponse<String> answer = push("");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void anErrorIsAnsweredAndGivesItsMemoryBack() throws Exception {
        intake = dispatch -> {
            throw new OutOfMemoryError("for the test");
        };
        HttpResponse<String> answer = push("");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        awaitLeft(memory.receiving().total());
    }

    @Test
    void aQueryThatIsBadlyEncodedIsAnswered400AndTakesNoMemory() throws Exception {
        String request = "POST /wire/harbour?name=%zz HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer lantern\r\n"
                + "Connection: close\r\nContent-Length: 2\r\n\r\n{}";
        try (Socket supplier = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            supplier.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(supplier.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("percent-encoded");
        }
        awaitLeft(memory.receiving().total());
    }

    @Test
    void anImportThroughAServerHearsWhatWasRefused() {
        intake = dispatch -> receipt(false, new Outcome("unknown", 0, 0, List.of(REFUSED)));
        assertThat(imported().outcome().join().refused()).containsExactly(REFUSED);
    }

    @Test
    void anImportRetriesWhileTheServerIsFull() {
        intake = dispatch -> {
            intake = again -> receipt(false, story());
            throw new RejectedExecutionException("no room");
        };
        assertThat(imported().outcome().join().stories()).isOne();
    }

    @Test
    void anImportThroughAServerAsksAgainAboutWhatIsKeptAndNotYetFiled() {
        intake = dispatch -> {
            intake = again -> receipt(true, story());
            return CompletableFuture.completedFuture(
                    new Receipt(1, false, CompletableFuture.failedFuture(new IllegalStateException("not now"))));
        };
        Receipt receipt = imported();
        assertThat(receipt.alreadyHad()).isFalse();
        assertThat(receipt.outcome().join().stories()).isOne();
    }

    @Test
    void aPushIsPutOffWhileMemoryIsShort() throws Exception {
        try (Hold all = memory.receiving().take(memory.receiving().total())) {
            HttpResponse<String> answer = push("");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(push("").statusCode()).isEqualTo(202);
        assertThat(memory.receiving().left()).isEqualTo(memory.receiving().total());
    }

    @Test
    void memoryIsReservedBeforeTheBodyAndFreedIfTheConnectionBreaks() throws Exception {
        String head = "POST /wire/harbour HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer lantern\r\n"
                + "Content-Length: 12000\r\n\r\n{";
        try (Socket supplier = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            supplier.getOutputStream().write(head.getBytes(UTF_8));
            awaitLeft(memory.receiving().total() - 12_288);
        }
        awaitLeft(memory.receiving().total());
    }

    @Test
    void aBodyOfUnknownLengthCountsWhileItComes() throws Exception {
        String head = "POST /wire/harbour HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer lantern\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n400\r\n" + "x".repeat(1_024) + "\r\n";
        try (Socket supplier = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            supplier.getOutputStream().write(head.getBytes(UTF_8));
            awaitLeft(memory.receiving().total() - 2_048);
        }
        awaitLeft(memory.receiving().total());
    }

    @Test
    void aPushThatIsLongerThanThereIsMemoryToReadIsTooLong() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/wire/harbour"))
                .header("Authorization", "Bearer lantern")
                .POST(BodyPublishers.ofByteArray(new byte[memory.longestPush() + 1]))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void guessedTokensAreAnsweredLateAndTheRightOneAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(push("", "guess " + i).statusCode()).isEqualTo(401);
        }
        long before = System.nanoTime();
        HttpResponse<String> late = push("", "guess");
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValue("Retry-After")).contains("60");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
        assertThat(push("").statusCode()).isEqualTo(202);
        now = now.plusSeconds(61);
        assertThat(push("", "guess").statusCode()).isEqualTo(401);
        assertThat(wrong).hasSize(22).containsOnly("harbour");
    }

    @Test
    void aClientBehindTheProxyCannotGiveItselfAnotherAddress() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(guessFrom("198.51.100." + i, "203.0.113.7").statusCode()).isEqualTo(401);
        }
        assertThat(guessFrom("198.51.100.99", "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(guessFrom("198.51.100.99, 203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(guessFrom("203.0.113.8").statusCode()).isEqualTo(401);
        assertThat(push("", "guess").statusCode()).isEqualTo(401);
    }

    /// @param forwarded the values of `X-Forwarded-For`, one header each
    private HttpResponse<String> guessFrom(String... forwarded) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/wire/harbour"))
                .header("Authorization", "Bearer guess")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.noBody());
        for (String each : forwarded) {
            request.header("X-Forwarded-For", each);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void awaitLeft(long bytes) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (memory.receiving().left() != bytes && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(memory.receiving().left()).isEqualTo(bytes);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.actualPort() + path);
    }

    private Receipt imported() {
        RunFile.Server running = new RunFile.Server("127.0.0.1", server.actualPort(), RUN_TOKEN);
        try (RemoteIntake remote = new RemoteIntake(running, Duration.ofMillis(10))) {
            return remote.take(new Dispatch("harbour", "a.json", Via.IMPORT, Instant.EPOCH, "{}".getBytes(UTF_8)))
                    .join();
        }
    }

    private HttpResponse<String> push(String query) throws Exception {
        return push(query, "lantern");
    }

    private HttpResponse<String> push(String query, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/wire/harbour" + query))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(new JsonObject().encode()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Outcome story() {
        return new Outcome("ninjs 2.1", 1, 0, List.of());
    }

    private static CompletableFuture<Receipt> receipt(boolean alreadyHad, Outcome outcome) {
        return CompletableFuture.completedFuture(
                new Receipt(1, alreadyHad, CompletableFuture.completedFuture(outcome)));
    }
}
