package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J18_AFeedIsPushedByWebSub {
    @TempDir
    Path data;

    private final AtomicInteger polls = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Map<String, String> wish = Map.of();
    private String feed = "";
    private HttpServer agency;

    @BeforeEach
    void open() throws IOException {
        feed = Wire.story("urn:a", 1, "Quay reopens").encode();
        agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.createContext("/feed", this::feed);
        agency.createContext("/hub", this::hub);
        agency.start();
    }

    @AfterEach
    void close() {
        agency.stop(0);
        client.close();
    }

    @Test
    void afterTheHubMadeSureAndOnlyWithItsSignature() throws Exception {
        try (Program dateline = program()) {
            Program.await("the hub is asked", () -> wish, form -> form.containsKey("hub.callback"));
            URI callback = dateline.uri(URI.create(wish("hub.callback")).getPath());
            assertThat(verify(callback, at("/other"))).isEqualTo("404 ");
            assertThat(verify(callback, at("/feed"))).isEqualTo("200 challenge-17");
            Program.await(
                    "the subscription is reported",
                    () -> dateline.run("suppliers", "--data", data.toString()),
                    ran -> ran.printed().contains("Its hub sends it"));

            String update = Wire.story("urn:a", 2, "Quay closes").encode();
            assertThat(deliver(callback, update, "sha256=" + "0".repeat(64))).isEqualTo(403);
            assertThat(deliver(dateline.uri("/websub/" + "0".repeat(64)), update, sign(update)))
                    .isEqualTo(404);
            assertThat(dateline.page("/api/stories")).contains("Quay reopens");
            assertThat(deliver(callback, update, sign(update))).isEqualTo(202);
            Program.await("it is shown", () -> dateline.page("/api/stories"), page -> page.contains("Quay closes"));

            int before = polls.get();
            Thread.sleep(3_000);
            assertThat(polls).hasValue(before);

            dateline.killAndStart();
            String again = Wire.story("urn:a", 3, "Quay reopens after all").encode();
            assertThat(deliver(dateline.uri(callback.getPath()), again, sign(again)))
                    .isEqualTo(202);
            Program.await("it is shown", () -> dateline.page("/api/stories"), page -> page.contains("after all"));
        }
    }

    private Program program() throws IOException {
        return new Program(
                data,
                "site.address=https://gull.example",
                "network.private-hosts=localhost",
                "suppliers.harbour.poll.addresses=" + at("/feed"),
                "suppliers.harbour.poll.every-seconds=1",
                "suppliers.harbour.poll.websub=true");
    }

    private void feed(HttpExchange exchange) throws IOException {
        polls.incrementAndGet();
        exchange.getResponseHeaders().add("Link", "<" + at("/hub") + ">; rel=\"hub\"");
        exchange.getResponseHeaders().add("Link", "<" + at("/feed") + ">; rel=\"self\"");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(feed.getBytes(UTF_8));
        exchange.close();
    }

    private void hub(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        wish = form;
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    /// @return the status and the body
    private String verify(URI callback, String topic) throws Exception {
        String query = "?hub.mode=subscribe&hub.challenge=challenge-17&hub.lease_seconds=864000&hub.topic="
                + URLEncoder.encode(topic, UTF_8);
        var response =
                client.send(HttpRequest.newBuilder(URI.create(callback + query)).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private int deliver(URI callback, String body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(callback)
                .header("X-Hub-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String sign(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(wish("hub.secret").getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    private String wish(String name) {
        return Objects.requireNonNull(wish.get(name));
    }

    private String at(String path) {
        return "http://localhost:" + agency.getAddress().getPort() + path;
    }
}
