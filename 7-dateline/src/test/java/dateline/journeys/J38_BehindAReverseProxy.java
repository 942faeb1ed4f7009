package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.journeys.Curl.Answer;
import dateline.journeys.ReverseProxy.Kind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Checks with the real nginx and the real Caddy that the examples of docs/operating do
/// what the documents promise.
///
/// The proxy's address is 127.0.0.1; the clients have 127.0.0.2 and up. Each proxy and the program behind
/// it start only once.
@Tag("long")
class J38_BehindAReverseProxy {
    private static final String TOKEN = "secret-of-the-test";
    private static final int WRONG_TOKENS_ALLOWED = 20;

    @Nested
    class Nginx extends Promises {
        Nginx() {
            super(Kind.NGINX);
        }
    }

    @Nested
    class Caddy extends Promises {
        Caddy() {
            super(Kind.CADDY);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Promises {
        private final Kind kind;
        private Path data;
        private Path copy;
        private Program dateline;
        private ReverseProxy proxy;
        private Curl client;
        private final Deque<AutoCloseable> started = new ArrayDeque<>();

        Promises(Kind kind) {
            this.kind = kind;
        }

        @BeforeAll
        void start(@TempDir Path folder) throws Exception {
            data = folder.resolve("data");
            copy = Files.createDirectory(folder.resolve("copy"));
            dateline = Program.withLog(copy.resolve("dateline.log"), data, "log.access=true", "site.proxies=127.0.0.1");
            int port = dateline.uri("/").getPort();
            started.push(dateline);
            proxy = new ReverseProxy(kind, Files.createDirectory(folder.resolve("proxy")), port);
            started.push(proxy);
            client = new Curl(proxy, "127.0.0.2");
            Program.await(
                    "the proxy answers",
                    () -> {
                        assertThat(proxy.isAlive())
                                .as(Files.readString(proxy.log()))
                                .isTrue();
                        return client.get("/").status();
                    },
                    status -> status == 200);
        }

        @AfterAll
        void stop() throws Exception {
            while (!started.isEmpty()) {
                started.pop().close();
            }
        }

        @Test
        void pagesAreServedOverTlsAndHttp2() throws Exception {
            Answer front = client.get("/");
            assertThat(front.status()).isEqualTo(200);
            assertThat(front.version()).isEqualTo("2");
            assertThat(front.body()).contains("<html");
            assertThat(front.header("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        }

        @Test
        void plainHttpIsSentToTls() throws Exception {
            Answer answer = client.getPlain("/news?x=1");
            assertThat(answer.status()).isIn(301, 308);
            assertThat(answer.header("Location"))
                    .hasValueSatisfying(location ->
                            assertThat(location).matches("https://news\\.example\\.org(:\\d+)?/news\\?x=1"));
        }

        @Test
        void pushedCopyIsShownAndAKillIsSeenWithinASecond() throws Exception {
            JsonObject answer = new JsonObject(
                    client.post("/wire/test?wait=true", TOKEN, file(Wire.story("urn:a", 1, "Bridge opens")))
                            .body());
            assertThat(answer.getString("taken")).as(answer.encode()).isEqualTo("all");
            String address = dateline.addresses().stream()
                    .filter(each -> each.contains("bridge-opens"))
                    .findFirst()
                    .orElseThrow();
            Answer page = client.get(address, "--compressed");
            assertThat(page.body()).contains("Bridge opens");
            assertThat(client.get("/").body()).contains("Bridge opens");

            Answer killed = client.post("/wire/test", TOKEN, file(Wire.kill("urn:a")));
            long acknowledged = System.nanoTime();
            assertThat(killed.status()).isEqualTo(202);
            String etag = page.header("ETag").orElseThrow();
            Program.await(
                    "the kill is seen",
                    () -> client.get(address, "-H", "If-None-Match: " + etag).status(),
                    status -> status == 410);
            assertThat(Duration.ofNanos(System.nanoTime() - acknowledged)).isLessThan(Duration.ofSeconds(1));
            assertThat(client.get("/").body()).doesNotContain("Bridge opens");
        }

        @Test
        void theAddressInTheAccessLogIsTheClientsWhateverTheClientSays() throws Exception {
            client.get("/news?mark=1", "-H", "X-Forwarded-For: 203.0.113.9");
            client.get("/news?mark=2", "-H", "X-Forwarded-For: 127.0.0.1, 203.0.113.9");
            client.get("/news?mark=3", "-H", "X-Real-IP: 203.0.113.9", "-H", "Forwarded: for=203.0.113.9");
            List<String> lines = Program.await("the requests are logged", this::marked, all -> all.size() == 3);
            assertThat(lines).allMatch(line -> line.contains(" 127.0.0.2 \"GET /news?mark="));
        }

        @Test
        void wrongTokensCountByTheClientsAddress() throws Exception {
            Curl guesser = new Curl(proxy, "127.0.0.3");
            Curl other = new Curl(proxy, "127.0.0.4");
            Path body = file(Wire.story("urn:b", 1, "Nobody may say this"));
            for (int i = 0; i < WRONG_TOKENS_ALLOWED; i++) {
                String forged = "X-Forwarded-For: 203.0.113." + i;
                assertThat(guesser.post("/wire/test", "wrong-token", body, "-H", forged)
                                .status())
                        .isEqualTo(401);
            }
            assertThat(guesser.post("/wire/test", "wrong-token", body, "-H", "X-Forwarded-For: 203.0.113.99")
                            .status())
                    .isEqualTo(429);
            assertThat(other.post("/wire/test", "wrong-token", body).status()).isEqualTo(401);
        }

        @Test
        void theOperatorsDoorsAreClosedToOutsiders() throws Exception {
            String token = "Authorization: Bearer " + Files.readString(data.resolve("dateline.token"));
            assertThat(dateline.get("/metrics", token.split(": ")).statusCode()).isEqualTo(200);
            for (String path : List.of(
                    "/metrics",
                    "/metrics/",
                    "/metrics?x=1",
                    "//metrics",
                    "/%6detrics",
                    "/news/../metrics",
                    "/metrics/%2e%2e/metrics",
                    "/desk/status",
                    "/desk")) {
                assertThat(client.get(path, "-H", token).status()).as(path).isEqualTo(404);
                // Uses HTTP/1.1: over HTTP/2, curl and Caddy disagree about a body that nobody reads.
                assertThat(client.get(path, "--http1.1", "-H", token, "--data-binary", "{}")
                                .status())
                        .as("POST " + path)
                        .isEqualTo(404);
            }
            assertThat(client.get("/metricsandmore", "-H", token).body()).contains("<html");
        }

        @Test
        void theLongestPushesPassAndLongerOnesAreAnsweredByDateline() throws Exception {
            assertThat(client.post("/wire/test", TOKEN, file(longStory(15 << 20)))
                            .status())
                    .isEqualTo(202);
            Answer tooLong = client.post("/wire/test", TOKEN, file(longStory((16 << 20) + 100_000)));
            assertThat(tooLong.status()).isEqualTo(413);
            assertThat(tooLong.header("Content-Type")).hasValue("application/problem+json");
        }

        private static JsonObject longStory(int length) {
            JsonObject story = Wire.story("urn:long", 1, "Aldhaven counts its boats");
            String text = "<p>" + "It was counted again. ".repeat(length / 22) + "</p>";
            story.getJsonArray("bodies").getJsonObject(0).put("value", text);
            return story;
        }

        private List<String> marked() throws IOException {
            return Files.readString(copy.resolve("dateline.log"))
                    .lines()
                    .filter(line -> line.contains("?mark="))
                    .toList();
        }

        private Path file(JsonObject item) throws IOException {
            return Files.writeString(copy.resolve("item.json"), item.encode());
        }
    }
}
