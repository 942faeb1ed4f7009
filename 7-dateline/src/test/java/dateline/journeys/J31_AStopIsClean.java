package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stop ends within its time limit and loses nothing. A start on files that do not
/// belong together reports it.
@Tag("long")
class J31_AStopIsClean {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void openRequestsAreAnsweredAndTheExitCodeIsZero() throws Exception {
        try (Program dateline = new Program(data)) {
            byte[] story = Wire.story("urn:a", 1, "Bank fails").encode().getBytes(UTF_8);
            try (Socket begun = new Socket("localhost", dateline.uri("/").getPort())) {
                begun.setSoTimeout((int) BOUND.toMillis());
                begun.getOutputStream().write(head(story.length));
                begun.getOutputStream().write(story, 0, 20);
                begun.getOutputStream().flush();
                Thread.sleep(1_500);
                CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(() -> stop(dateline));
                Thread.sleep(500);
                begun.getOutputStream().write(story, 20, story.length - 20);
                begun.getOutputStream().flush();
                String answer = new String(begun.getInputStream().readNBytes(12), UTF_8);
                assertThat(answer).isEqualTo("HTTP/1.1 200");
                assertThat(stopped.get(BOUND.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                        .isZero();
            }
            dateline.startAgain();
            assertThat(dateline.page("/")).contains("Bank fails");
        }
    }

    @Test
    void aRequestThatNeverEndsKeepsNobodyWaiting() throws Exception {
        try (Program dateline = new Program(data)) {
            try (Socket begun = new Socket("localhost", dateline.uri("/").getPort())) {
                begun.getOutputStream().write(head(1_000));
                begun.getOutputStream().flush();
                Thread.sleep(1_500);
                assertThat(CompletableFuture.supplyAsync(() -> stop(dateline))
                                .get(BOUND.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                        .isZero();
            }
        }
    }

    @Test
    void aJournalThatIsOlderThanTheArchiveIsRefusedWithWhatToDo() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
            dateline.stop();
            copy("journal.db", "older.db");
            dateline.startAgain();
            dateline.take(Wire.story("urn:b", 1, "Bridge opens").encode());
            dateline.stop();
            copy("older.db", "journal.db");
            Program.Ran refused = dateline.run("serve", "--data", data.toString(), "--port", "0");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.printed())
                    .contains("older than the archive")
                    .contains("./dateline replay")
                    .doesNotContain("\tat ");
            Program.Ran replayed = dateline.run("replay", "--data", data.toString());
            assertThat(replayed.exitCode()).isEqualTo(1);
            assertThat(replayed.printed()).contains("archive.db.before-replay").doesNotContain("\tat ");
            assertThat(data.resolve("archive.db.before-replay")).exists();
            dateline.startAgain();
            assertThat(dateline.page("/")).contains("Bank fails").doesNotContain("Bridge opens");
        }
    }

    private void copy(String from, String to) throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm"}) {
            Path source = data.resolve(from + ending);
            if (Files.exists(source)) {
                Files.copy(source, data.resolve(to + ending), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(data.resolve(to + ending));
            }
        }
    }

    private static int stop(Program dateline) {
        try {
            return dateline.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] head(int length) {
        return ("POST /wire/test?wait=true HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret-of-the-test\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(UTF_8);
    }
}
