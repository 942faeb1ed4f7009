package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sends SIGHUP to a server while readers read and suppliers push.
@Timeout(180)
@Tag("long")
class J37_SettingsAreReadAgain {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean done;

    @TempDir
    Path folder;

    private Process process;
    private String address;

    @BeforeEach
    void start() throws IOException {
        settings("Harbour Post", "harbour: {token: lantern-7}");
        List<String> command = new ArrayList<>(Program.command("512m"));
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString(), "--port", "0"));
        command.addAll(List.of("--config", config().toString()));
        process = new ProcessBuilder(command).redirectError(log().toFile()).start();
        BufferedReader printed = process.inputReader(UTF_8);
        address = printed.readLine().replaceFirst(".* at ", "");
        while (!printed.readLine().contains("waiting")) {
            // Skips the lines of the status. The last one is printed when everything is open.
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        process.destroy();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void goodSettingsHoldAtOnceFaultyOnesNeverAndNoRequestIsLost() throws Exception {
        List<Thread> load = List.of(
                Thread.ofPlatform().start(() -> repeat(this::read)),
                Thread.ofPlatform().start(() -> repeat(this::read)),
                Thread.ofPlatform().start(() -> repeat(this::push)));
        for (int i = 0; i < 3; i++) {
            String title = "Harbour Times " + i;
            settings(title, "harbour: {token: lantern-7}\n  quay: {token: bollard-9}");
            hangUp();
            await(() -> page().contains(title));
            assertThat(status("quay", "bollard-9", story("quay", i))).isEqualTo(202);

            settings("Quay Post", "harbour: {token: x}\n  quay: {token: bollard-9}");
            hangUp();
            int faulty = i + 1;
            await(() -> Files.readString(log()).split("The settings have faults", -1).length > faulty);
            assertThat(page()).contains(title);
            assertThat(status("quay", "bollard-9", story("quay", i))).isEqualTo(202);

            settings("Harbour Post", "harbour: {token: lantern-7}");
            hangUp();
            await(() -> page().contains("Harbour Post"));
            assertThat(status("quay", "bollard-9", story("quay", i))).isEqualTo(401);
        }
        done = true;
        for (Thread each : load) {
            each.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(answers.get()).isGreaterThan(100);
    }

    private void settings(String title, String suppliers) throws IOException {
        Files.writeString(config(), "site:\n  title: " + title + "\nsuppliers:\n  " + suppliers + "\n");
    }

    private void hangUp() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-1", String.valueOf(process.pid())) // SIGHUP
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).as("kill").isZero();
    }

    private void repeat(Callable<String> request) {
        while (!done) {
            try {
                String fault = request.call();
                answers.incrementAndGet();
                if (!fault.isEmpty()) {
                    wrong.add(fault);
                }
            } catch (Exception e) {
                wrong.add(e.toString());
            }
        }
    }

    private String read() throws IOException, InterruptedException {
        int status = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
        return status == 200 ? "" : "GET " + status;
    }

    private String push() throws IOException, InterruptedException {
        int status = status("harbour", "lantern-7", story("load", answers.get()));
        return status == 202 ? "" : "POST " + status;
    }

    private int status(String supplier, String token, String story) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "wire/" + supplier))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(story))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private String page() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String story(String name, int number) {
        return Wire.story("urn:" + name + ":" + number, 1, "Bank fails " + number)
                .encode();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as(Files.readString(log())).isBefore(end);
            Thread.sleep(20);
        }
    }

    private Path config() {
        return folder.resolve("dateline.yaml");
    }

    private Path log() {
        return folder.resolve("log");
    }
}
