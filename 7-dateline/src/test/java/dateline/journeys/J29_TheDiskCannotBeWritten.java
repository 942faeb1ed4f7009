package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An acknowledged dispatch is carried out, whatever the disk does. A dispatch that cannot be kept
/// is not acknowledged.
@Tag("long")
class J29_TheDiskCannotBeWritten {
    private static final String TOKEN = "secret-of-the-test";

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void suppliersAreAskedToSendLaterAndPagesAreServed() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String address = dateline.onlyAddress();
        assertThat(dateline.status("/readyz")).isEqualTo(200);
        dateline.limitFiles("1");
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> refused = push(Wire.kill("urn:a"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        }
        assertThat(dateline.page(address)).contains("Bank fails");
        assertThat(dateline.page("/")).contains("Bank fails");
        assertThat(dateline.get("/readyz").body()).contains("disk");
        assertThat(dateline.status("/healthz")).isEqualTo(200);
        dateline.limitFiles("unlimited");
        Program.await("the kill is taken", () -> push(Wire.kill("urn:a")).statusCode(), status -> status == 202);
        Program.await("the story is gone", () -> dateline.status(address), status -> status == 410);
        assertThat(dateline.status("/readyz")).isEqualTo(200);
    }

    /// Another program locks only the archive, so the journal still acknowledges dispatches.
    @Test
    void aKillThatWasAcknowledgedIsDoneOnceTheArchiveCanBeWritten() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String address = dateline.onlyAddress();
        try (Connection lock = locked()) {
            assertThat(push(Wire.kill("urn:a")).statusCode()).isEqualTo(202);
            assertThat(push(Wire.story("urn:b", 1, "Bridge opens")).statusCode())
                    .isEqualTo(202);
            Program.await("it says that it is not ready", () -> dateline.status("/readyz"), status -> status == 503);
            assertThat(push(Wire.story("urn:c", 1, "Too late")).statusCode()).isEqualTo(503);
            assertThat(dateline.page(address)).contains("Bank fails");
            lock.rollback();
        }
        Program.await("the kill is done", () -> dateline.status(address), status -> status == 410);
        Program.await("the story is shown", () -> dateline.addresses().size(), size -> size == 1);
        Program.await("it is ready", () -> dateline.status("/readyz"), status -> status == 200);
        HttpResponse<String> again = push(Wire.kill("urn:a"));
        assertThat(new JsonObject(again.body()).getBoolean("alreadyHad")).isTrue();
    }

    @Test
    void aKillThatWasAcknowledgedIsDoneAfterARestart() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String address = dateline.onlyAddress();
        try (Connection lock = locked()) {
            assertThat(push(Wire.kill("urn:a")).statusCode()).isEqualTo(202);
            dateline.kill();
            lock.rollback();
        }
        dateline.startAgain();
        assertThat(dateline.status(address)).isEqualTo(410);
    }

    private HttpResponse<String> push(JsonObject item) {
        return dateline.push("test?name=" + item.getString("uri") + ".json", TOKEN, item.encode());
    }

    private Connection locked() throws SQLException {
        Connection lock = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("archive.db"));
        try (Statement statement = lock.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            lock.setAutoCommit(false);
            statement.execute("update progress set dispatch = dispatch");
        }
        return lock;
    }
}
