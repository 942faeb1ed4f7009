package dateline.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.wire.outward.Prefix;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {
    private final Vertx vertx = Vertx.vertx();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dateline.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        vertx.close().await();
    }

    @Test
    void aLineHasTheClientTheRequestAndTheResult() throws Exception {
        AccessLog log = new AccessLog(new ClientAddresses(List.of(Prefix.of("127.0.0.0/8"))));
        FrontDoor front = new FrontDoor(
                List.of(),
                request -> request.response().end("page"),
                new RequestsInFlight(),
                log,
                InstantSource.system());
        HttpServer server = vertx.createHttpServer(FrontDoor.options())
                .requestHandler(front)
                .listen(0)
                .await();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.getOutputStream()
                    .write(("GET /news?a=%22 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.7\r\n"
                                    + "User-Agent: a \"quoted\" reader\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (lines.list.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .matches("192\\.0\\.2\\.7 \"GET /news\\?a=%22 HTTP/1\\.1\" 200 \\d+ \"-\""
                        + " \"a \\\\\"quoted\\\\\" reader\" \\d+ page");
    }
}
