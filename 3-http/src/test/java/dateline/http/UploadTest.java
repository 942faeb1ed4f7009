package dateline.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.http.MemoryBudget.Hold;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private final Vertx vertx = Vertx.vertx();
    private final MemoryBudget memory = new MemoryBudget(1 << 20);

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void aTakerThatThrowsIsAnswered500AndTheMemoryIsReleased(String kind) throws Exception {
        HttpServer server = vertx.createHttpServer(FrontDoor.options())
                .requestHandler(request -> Upload.take(request, 1_000, memory, broken(kind)));
        server.listen(0).await();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            String request = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 500 ");
        }
        assertThat(memory.left()).isEqualTo(memory.total());
    }

    private static Upload.Taker broken(String kind) {
        return new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                if (kind.equals("error")) {
                    throw new StackOverflowError("for the test");
                }
                throw new IllegalStateException("for the test");
            }

            @Override
            public void tooLong() {
                throw new AssertionError("it is short");
            }

            @Override
            public void noRoom() {
                throw new AssertionError("there is room");
            }
        };
    }
}
