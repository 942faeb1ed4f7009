package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J05_ARestartChangesNothing {
    /// The process is killed after this many acknowledgements, while the next dispatch is under way.
    private static final int SOME = 15;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        try (Program dateline = new Program(data)) {
            List<Integer> acknowledged = new ArrayList<>();
            int next = 0;
            for (int round = 0; round < 3; round++) {
                AtomicBoolean down = new AtomicBoolean();
                CountDownLatch some = new CountDownLatch(SOME);
                Thread killer = Thread.ofPlatform().start(() -> {
                    try {
                        some.await();
                        down.set(true);
                        dateline.kill();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                while (!down.get()) {
                    int number = next++;
                    try {
                        String body = Wire.story("urn:" + number, 1, "Story number " + number)
                                .encode();
                        if (dateline.push("test", "secret-of-the-test", body).statusCode() == 202) {
                            acknowledged.add(number);
                            some.countDown();
                        }
                    } catch (java.io.UncheckedIOException cut) {
                        break;
                    }
                }
                killer.join();
                dateline.startAgain();
            }
            assertThat(shown(dateline, acknowledged.size())).containsAll(acknowledged);
        }
    }

    @Test
    void filesThatWereNotTakenAreTakenAfterwards() throws Exception {
        try (Program dateline = new Program(data)) {
            for (int i = 0; i < 200; i++) {
                dateline.drop(
                        i + ".json",
                        Wire.story("urn:" + i, 1, "Story number " + i).encode().getBytes(UTF_8));
                if (i == 120) {
                    dateline.killAndStart();
                }
            }
            Path done = dateline.inbox().resolve("done");
            Program.await("all are done", () -> count(done), count -> count >= 200);
            assertThat(shown(dateline, 200)).hasSize(200);
        }
    }

    @Test
    void aReplayGivesTheSameSite() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "One").encode());
            dateline.take(Wire.update("urn:2", "urn:1", "Two"));
            dateline.take(Wire.story("urn:a", 2, "One, again").encode());
            dateline.take(Wire.story("urn:k", 1, "Killed").encode());
            dateline.take(Wire.kill("urn:k").encode());
            List<String> addresses = dateline.addresses();
            String front = dateline.page("/");
            String page = dateline.page(addresses.getFirst());
            assertThat(dateline.stop()).isZero();

            Program.Ran ran = dateline.run("replay", "--data", data.toString());
            assertThat(ran.printed()).contains("5 dispatches are filed anew");
            dateline.startAgain();
            assertThat(dateline.addresses()).isEqualTo(addresses);
            assertThat(dateline.page("/")).isEqualTo(front);
            assertThat(dateline.page(addresses.getFirst())).isEqualTo(page);
        }
    }

    private static long count(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /// Waits until the content API lists at least this many stories, and returns their numbers.
    private static HashSet<Integer> shown(Program dateline, int atLeast) throws Exception {
        return Program.await(
                "all are filed",
                () -> {
                    HashSet<Integer> numbers = new HashSet<>();
                    String next = "/api/stories?limit=100";
                    while (next != null) {
                        var body = new io.vertx.core.json.JsonObject(dateline.page(next));
                        body.getJsonArray("items")
                                .forEach(item -> numbers.add(Integer.valueOf(
                                        ((io.vertx.core.json.JsonObject) item).getString("slugline", number(item)))));
                        next = body.getString("next");
                    }
                    return numbers;
                },
                numbers -> numbers.size() >= atLeast);
    }

    private static String number(Object item) {
        String uri = Program.altId((io.vertx.core.json.JsonObject) item, "guid");
        return uri.substring("urn:".length());
    }
}
