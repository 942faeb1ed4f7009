package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J32_AFloodIsTurnedAway {
    private static final int PUSHES = 24;
    private static final int LONG = 13 << 20;
    private static final byte[] BODY = body();

    @TempDir
    Path data;

    @Test
    void pushesBeyondTheMemoryAreRetriedAndAcknowledgedOnesFiled() throws Exception {
        try (Program dateline = Program.withMemory("768m", data)) {
            List<Integer> statuses = flood(dateline);
            assertThat(statuses).containsOnly(202, 503).contains(202);
            long kept = statuses.stream().filter(status -> status == 202).count();
            Program.await("all that was kept", () -> filed(dateline), filed -> filed == kept);

            dateline.take(Wire.story("urn:after", 1, "Aldhaven after the flood").encode());
            assertThat(dateline.page("/")).contains("Aldhaven after the flood");
            dateline.take(Wire.kill("urn:after").encode());
            assertThat(dateline.page("/")).doesNotContain("Aldhaven after the flood");
        }
    }

    private long filed(Program dateline) throws IOException {
        String token = Files.readString(data.resolve("dateline.token"));
        return dateline.get("/metrics", "Authorization", "Bearer " + token)
                .body()
                .lines()
                .filter(line -> line.startsWith("dateline_stories_total"))
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ')))))
                .sum();
    }

    private static List<Integer> flood(Program dateline) {
        try (ExecutorService suppliers = Executors.newFixedThreadPool(PUSHES)) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < PUSHES; i++) {
                int number = i;
                answers.add(CompletableFuture.supplyAsync(() -> push(dateline, number), suppliers));
            }
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static int push(Program dateline, int number) {
        HttpResponse<String> answer = dateline.push("test", copy(number));
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        return answer.statusCode();
    }

    /// Returns a long story in one of three formats. All share the bytes of one body, to
    /// save the test's memory.
    private static BodyPublisher copy(int number) {
        String headline = "Aldhaven counts its boats, part " + number;
        String mark = "the-body-of-it";
        String story = switch (number % 3) {
            case 0 -> {
                JsonObject json = Wire.story("urn:flood:" + number, 1, headline);
                json.getJsonArray("bodies").getJsonObject(0).put("value", mark);
                yield json.encode();
            }
            case 1 ->
                Wire.update(
                                "urn:flood:" + number,
                                "",
                                headline,
                                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS))
                        .replace("<p>" + headline + ", in full.</p>", mark);
            default ->
                "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline
                        + "</title><meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\""
                        + headline + "\"></head><body><article><h1>" + headline + "</h1>" + mark
                        + "</article></body></html>";
        };
        int at = story.indexOf(mark);
        return BodyPublishers.concat(
                BodyPublishers.ofString(story.substring(0, at)),
                BodyPublishers.ofByteArray(BODY),
                BodyPublishers.ofString(story.substring(at + mark.length())));
    }

    private static byte[] body() {
        StringBuilder html = new StringBuilder(LONG);
        for (int i = 0; html.length() < LONG - 3_000; i++) {
            html.append("<p>Boat ")
                    .append(i)
                    .append(" lay at the quay when it was counted again.")
                    .append(" It was counted.".repeat(20))
                    .append("</p>");
        }
        return html.toString().getBytes(UTF_8);
    }
}
