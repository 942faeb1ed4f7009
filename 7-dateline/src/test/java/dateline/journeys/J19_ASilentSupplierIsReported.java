package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Database;
import dateline.wire.silence.LastHeard;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J19_ASilentSupplierIsReported {
    private static final String SILENT = "dateline_supplier_silent{supplier=\"test\"} ";

    @TempDir
    Path data;

    @Test
    void untilItSendsAgain() throws Exception {
        Instant last = Instant.now().minus(Duration.ofHours(2));
        heard("test", last);
        try (Program dateline = new Program(data, "suppliers.test.silent-after-hours=1")) {
            Program.Ran silent = dateline.run("suppliers", "--data", data.toString());
            assertThat(silent.printed())
                    .contains("test  last dispatch " + last.toString().substring(0, 19), "SILENT");
            assertThat(silent.exitCode()).isEqualTo(1);
            assertThat(metrics(dateline)).contains(SILENT + "1");

            dateline.take(Wire.story("urn:a", 1, "Quay reopens").encode());
            Program.Ran heard = dateline.run("suppliers", "--data", data.toString());
            assertThat(heard.printed()).doesNotContain("SILENT");
            assertThat(heard.exitCode()).isZero();
            assertThat(metrics(dateline))
                    .contains(SILENT + "0")
                    .contains("dateline_dispatches_total{new=\"true\",supplier=\"test\",via=\"PUSH\"} 1")
                    .contains("dateline_stories_total{supplier=\"test\"} 1")
                    .contains("dateline_filing_seconds_count 1")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void aConnectionThatFailsIsReportedWithItsReasonAndWithoutItsSecrets() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "http://localhost:" + port + "/feed?key=lantern-7";
        try (Program dateline = new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.harbour.poll.every-seconds=1",
                "suppliers.harbour.poll.addresses=" + address)) {
            Program.Ran ran = Program.await(
                    "the failure is reported",
                    () -> dateline.run("suppliers", "--data", data.toString()),
                    report -> report.printed().contains("in a row"));
            assertThat(ran.printed())
                    .contains("The host does not let us connect.", "/feed?key=*")
                    .doesNotContain("lantern-7");
        }
    }

    @Test
    void figuresAreForThoseWhoHaveTheTokenOfTheRun() throws Exception {
        try (Program dateline = new Program(data)) {
            assertThat(dateline.status("/metrics")).isEqualTo(401);
            assertThat(dateline.get("/metrics", "Authorization", "Bearer wrong").statusCode())
                    .isEqualTo(401);
        }
    }

    private String metrics(Program dateline) throws Exception {
        String token = Files.readString(data.resolve("dateline.token"));
        return dateline.get("/metrics", "Authorization", "Bearer " + token).body();
    }

    private void heard(String supplier, Instant last) {
        try (Database database = Database.open(data.resolve("wire.db"), "dateline/wire")) {
            LastHeard heard = new LastHeard(database);
            heard.heard(supplier, last);
            heard.write();
        }
    }
}
