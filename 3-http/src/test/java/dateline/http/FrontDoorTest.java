package dateline.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private static final String HEAD = "Host: localhost\r\n";
    private static final String LAST = HEAD + "Connection: close\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:37.9Z");

    private final Vertx vertx = Vertx.vertx();
    private final List<String> reports = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aDoorThatThrowsIsAnswered500AndTheNextRequestGoesOn() throws IOException {
        FrontDoor front = front();
        HttpServer server = listen(front, new ConnectionLimits(10, LONG, LONG));
        String answers = ask(
                server,
                "GET /error HTTP/1.1\r\n" + HEAD + "\r\nGET /exception HTTP/1.1\r\n" + HEAD + "\r\nGET / HTTP/1.1\r\n"
                        + LAST);
        assertThat(answers).contains("HTTP/1.1 500 ", "HTTP/1.1 200 OK").doesNotContain("Exception");
        assertThat(answers.split("HTTP/1.1 500 ", -1)).hasSize(3);
        assertThat(front.failed()).isEqualTo(2);
    }

    @Test
    void eachRequestIsReportedOnceWithItsKindAndItsStatus() throws Exception {
        HttpServer server = listen(front(), new ConnectionLimits(10, LONG, LONG));
        ask(
                server,
                "GET /error HTTP/1.1\r\n" + HEAD + "\r\nGET /pictures/a.webp HTTP/1.1\r\n" + HEAD
                        + "\r\nPOST /upload HTTP/1.1\r\n" + HEAD + "Content-Length: 4\r\n\r\ncopy"
                        + "GET /?q HTTP/1.1\r\n" + HEAD + "Host: other\r\n\r\n");
        awaitReports(4);
        assertThat(reports).containsExactlyInAnyOrder("DESK 500", "PICTURE 200", "PUSH 200", "REFUSED 400");
    }

    /// Shared caches count a page's age from the `Date` header. The expected date is the example of RFC 9110,
    /// section 5.6.7.
    @Test
    void everyAnswerHasADateHeader() throws IOException {
        HttpServer server = listen(front(), new ConnectionLimits(10, LONG, LONG));
        String answers = ask(
                server,
                "GET /error HTTP/1.1\r\n" + HEAD + "\r\nGET / HTTP/1.1\r\n" + HEAD + "\r\nGET / HTTP/1.1\r\n" + HEAD
                        + LAST);
        assertThat(answers.toLowerCase(Locale.ROOT).split("date: sun, 06 nov 1994 08:49:37 gmt\r\n", -1))
                .hasSize(4);
        assertThat(answers).contains("HTTP/1.1 500 ", "HTTP/1.1 200 OK", "HTTP/1.1 400 ");
    }

    @Test
    void aRequestHeadSentByteByByteIsCutOff() throws Exception {
        HttpServer server = listen(front(), new ConnectionLimits(10, Duration.ofMillis(500), LONG));
        try (Socket socket = connect(server)) {
            assertThat(isEndedWhileSending(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX: "))
                    .isTrue();
        }
    }

    @Test
    void aRequestBodySentByteByByteIsCutOff() throws Exception {
        HttpServer server = listen(front(), new ConnectionLimits(10, LONG, Duration.ofMillis(500)));
        try (Socket socket = connect(server)) {
            assertThat(isEndedWhileSending(
                            socket, "POST /upload HTTP/1.1\r\n" + HEAD + "Content-Length: 10000000\r\n\r\n"))
                    .isTrue();
        }
    }

    @Test
    void aConnectionMayBeIdleBetweenRequests() throws Exception {
        HttpServer server = listen(front(), new ConnectionLimits(10, Duration.ofMillis(200), Duration.ofMillis(200)));
        try (Socket socket = connect(server)) {
            for (int i = 0; i < 3; i++) {
                send(socket, "GET / HTTP/1.1\r\n" + HEAD + "\r\n");
                assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
                Thread.sleep(500);
            }
            send(socket, "GET / HTTP/1.1\r\n" + LAST);
            assertThat(socket.getInputStream().readAllBytes())
                    .asString(US_ASCII)
                    .contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void theNumberOfOpenConnectionsIsLimited() throws Exception {
        HttpServer server = listen(front(), new ConnectionLimits(2, LONG, LONG));
        try (Socket one = connect(server);
                Socket other = connect(server)) {
            for (Socket socket : new Socket[] {one, other}) {
                send(socket, "GET / HTTP/1.1\r\n" + HEAD + "\r\n");
                assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
            }
            try (Socket third = connect(server)) {
                assertThat(third.getInputStream().read()).isEqualTo(-1);
            }
        }
        while (!ask(server, "GET / HTTP/1.1\r\n" + LAST).contains("200 OK")) {
            Thread.onSpinWait();
        }
    }

    /// Waits for the reports: a client may have its answer a moment before the server reports it.
    private void awaitReports(int requests) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (reports.size() < requests && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private FrontDoor front() {
        Handler<HttpServerRequest> error = request -> {
            throw new StackOverflowError();
        };
        Handler<HttpServerRequest> exception = request -> {
            throw new IllegalStateException("Exception");
        };
        Handler<HttpServerRequest> upload =
                request -> Upload.take(request, 10_000_000, new MemoryBudget(100_000_000), new Upload.Taker() {
                    @Override
                    public void whole(byte[] body, MemoryBudget.Hold memory) {
                        memory.close();
                        request.response().end("whole");
                    }

                    @Override
                    public void tooLong() {
                        request.response().end("long");
                    }

                    @Override
                    public void noRoom() {
                        request.response().end("no room");
                    }
                });
        return new FrontDoor(
                List.of(
                        new FrontDoor.Door("error", RequestKind.DESK, error),
                        new FrontDoor.Door("exception", RequestKind.DESK, exception),
                        new FrontDoor.Door("upload", RequestKind.PUSH, upload)),
                request -> request.response().end("page"),
                new RequestsInFlight(),
                (request, kind, nanos) ->
                        reports.add(kind + " " + request.response().getStatusCode()),
                () -> NOW);
    }

    private HttpServer listen(FrontDoor front, ConnectionLimits connections) {
        return vertx.createHttpServer(FrontDoor.options())
                .connectionHandler(connections)
                .requestHandler(front)
                .listen(0)
                .await();
    }

    private static boolean isEndedWhileSending(Socket socket, String begin) throws Exception {
        send(socket, begin);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (System.nanoTime() < end) {
                send(socket, "x");
                Thread.sleep(50);
            }
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static String ask(HttpServer server, String requests) throws IOException {
        try (Socket socket = connect(server)) {
            send(socket, requests);
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (IOException reset) {
            return "";
        }
    }

    private static Socket connect(HttpServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(US_ASCII));
    }
}
