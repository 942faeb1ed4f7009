package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J26_AKillIsAnnounced {
    private static final String SITE = "https://gull.example";

    @TempDir
    Path data;

    @TempDir
    Path other;

    @Test
    void subscribersOfAKilledStoryAreSentTheKillEvenAfterACrash() throws Exception {
        try (Taker taker = new Taker("lantern-7");
                Program dateline = new Program(data, "site.address=" + SITE, "network.private-hosts=localhost")) {
            assertThat(ask(dateline, "subscribe", "/feed.xml", taker)).isEqualTo(202);
            Program.await("it is asked whether it wants that", taker::leaseSeconds, "864000"::equals);
            dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
            Program.await("it has the story", taker::newest, feed -> feed.contains("Bank fails"));
            String id = Program.altId(
                    new JsonObject(dateline.page("/api/stories"))
                            .getJsonArray("items")
                            .getJsonObject(0),
                    "id");

            taker.answer(503);
            dateline.take(Wire.kill("urn:a").encode());
            JsonArray changes = new JsonObject(dateline.page("/api/changes")).getJsonArray("changes");
            assertThat(changes.getJsonObject(0).getJsonObject("item").getString("pubStatus"))
                    .isEqualTo("canceled");
            dateline.kill();
            taker.answer(204);
            dateline.startAgain();
            String feed = Program.await("it has the kill", taker::newest, now -> now.contains("at:deleted-entry"));
            assertThat(feed)
                    .contains("deleted-entry ref=\"urn:dateline:story:" + id + "\"")
                    .doesNotContain("Bank fails");
            assertThat(taker.links())
                    .isEqualTo("<" + SITE + "/hub>; rel=\"hub\", <" + SITE + "/feed.xml>; rel=\"self\"");

            assertThat(ask(dateline, "unsubscribe", "/feed.xml", taker)).isEqualTo(202);
            Program.await(
                    "it is sent no more",
                    () -> ask(dateline, "unsubscribe", "/feed.xml", taker),
                    Integer.valueOf(404)::equals);
        }
    }

    @Test
    void onlyByWhoConfirmsItAndOnlyForOurFeeds() throws Exception {
        try (Taker taker = new Taker("lantern-7");
                Program dateline = new Program(data, "site.address=" + SITE, "network.private-hosts=localhost")) {
            assertThat(ask(dateline, "subscribe", "/nowhere/feed.xml", taker)).isEqualTo(404);
            assertThat(ask(dateline, "publish", "/feed.xml", taker)).isEqualTo(400);
            assertThat(dateline.status("/hub")).isEqualTo(405);
            taker.wantNothing();
            assertThat(ask(dateline, "subscribe", "/feed.xml", taker)).isEqualTo(202);
            Program.await("it is asked whether it wants that", taker::leaseSeconds, "864000"::equals);
            dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
            Thread.sleep(2_500);
            assertThat(taker.newest()).isEmpty();
            assertThat(ask(dateline, "unsubscribe", "/feed.xml", taker)).isEqualTo(404);
        }
    }

    @Test
    void anotherDatelineTakesItDownToo() throws Exception {
        int here = freePort();
        int there = freePort();
        try (Program first = new Program(
                        here, data, "site.address=http://localhost:" + here, "network.private-hosts=localhost");
                Program second = new Program(
                        there,
                        other,
                        "site.address=http://localhost:" + there,
                        "network.private-hosts=localhost",
                        "suppliers.gull.poll.addresses=http://localhost:" + here + "/feed.xml",
                        "suppliers.gull.poll.every-seconds=1",
                        "suppliers.gull.poll.websub=true")) {
            Program.await(
                    "the hub sends it",
                    () -> second.run("suppliers", "--data", other.toString()),
                    ran -> ran.printed().contains("Its hub sends it"));
            Thread.sleep(2_500); // the only poll after that
            first.take(Wire.story("urn:a", 1, "Bank fails").encode());
            String address = Program.await("it is on both", second::addresses, all -> all.size() == 1)
                    .getFirst();
            assertThat(second.page(address)).contains("Bank fails");
            first.take(Wire.kill("urn:a").encode());
            Program.await("it is off both", () -> second.status(address), status -> status == 410);
        }
    }

    private static int ask(Program dateline, String mode, String topic, Taker taker) throws Exception {
        String form = "hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(SITE + topic, UTF_8) + "&hub.callback="
                + URLEncoder.encode(taker.callback(), UTF_8) + "&hub.secret=" + taker.secret();
        HttpRequest request = HttpRequest.newBuilder(dateline.uri("/hub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.body()).endsWith(".\n");
            return answer.statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
