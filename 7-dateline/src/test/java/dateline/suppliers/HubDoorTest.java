package dateline.suppliers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Database;
import dateline.http.FrontDoor;
import dateline.http.MemoryBudget;
import dateline.http.Replies;
import dateline.wire.websub.Deliveries;
import dateline.wire.websub.HubSubscriptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubDoorTest {
    private static final int LONGEST = 16 << 20;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final MemoryBudget memory = new MemoryBudget(LONGEST);
    private Database database;
    private HttpServer server;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("wire.db"), "dateline/wire");
        Deliveries deliveries = new Deliveries(new HubSubscriptions(database), () -> Instant.EPOCH, dispatch -> {
            throw new AssertionError("nothing is taken");
        });
        HubDoor door = new HubDoor(new Replies(vertx), deliveries, memory, LONGEST);
        server = vertx.createHttpServer(FrontDoor.options()).requestHandler(door);
        server.listen(0).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
        database.close();
    }

    @Test
    void nothingIsReceivedForAPathThatNoSubscriptionHas() throws Exception {
        assertThat(statusBeforeTheBody("POST /websub/" + "0".repeat(64))).isEqualTo("HTTP/1.1 404 Not Found");
    }

    @Test
    void aQueryThatIsBadlyEncodedIsOfNoHub() throws Exception {
        assertThat(statusBeforeTheBody("GET /websub/" + "0".repeat(64) + "?hub.mode=%zz"))
                .isEqualTo("HTTP/1.1 404 Not Found");
    }

    /// Announces 16 MiB, sends only the first bytes, and returns the status line.
    private String statusBeforeTheBody(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            String head = line + " HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature: sha256=00\r\nContent-Length: "
                    + LONGEST + "\r\n\r\nfirst";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            assertThat(memory.left()).isEqualTo(memory.total());
            return status;
        }
    }
}
