package dateline.wire.websub;

import static dateline.wire.poll.Agency.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dateline.database.Database;
import dateline.wire.outward.Outward;
import dateline.wire.poll.Agency;
import dateline.wire.poll.Credentials;
import dateline.wire.poll.Notebook;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSubSourceTest {
    private static final Duration SELDOM = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    private final Notebook visit = new Notebook();
    private final Outward outward = new Outward(Set.of("localhost"));
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private int hubSays = 202;
    private Database database;
    private Agency agency;
    private HubSubscriptions subscriptions;
    private Deliveries deliveries;
    private WebSubSource source;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder.resolve("wire.db"), "dateline/wire");
        agency = new Agency(this::answer);
        subscriptions = new HubSubscriptions(database);
        deliveries = new Deliveries(subscriptions, () -> now, dispatch -> {
            throw new AssertionError("nothing is delivered here");
        });
        source = source();
    }

    @AfterEach
    void close() {
        agency.close();
        outward.close();
        database.close();
    }

    @Test
    void theCallbackAddressIsSecret() throws Exception {
        source.visit(visit);
        assertThat(forms).hasSize(1);
        assertThat(forms.getFirst())
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", agency.uri("/topic").toString());
        assertThat(forms.getFirst().get("hub.callback")).matches("https://gull.example/websub/[0-9a-f]{64}");
        assertThat(forms.getFirst().get("hub.secret")).hasSizeLessThan(200).isNotBlank();
        assertThat(source.remark().orElseThrow()).doesNotContain(path());
    }

    @Test
    void onlyTheRequestedSubscriptionIsConfirmedAndOnlyOnce() throws Exception {
        source.visit(visit);
        String topic = agency.uri("/topic").toString();
        assertThat(deliveries.verify(path(), "subscribe", topic + "x", "c", "600"))
                .isEmpty();
        assertThat(deliveries.verify("0".repeat(64), "subscribe", topic, "c", "600"))
                .isEmpty();
        assertThat(deliveries.verify(path(), "unsubscribe", topic, "c", "600")).isEmpty();
        assertThat(deliveries.verify(path(), "subscribe", topic, "c", null)).isEmpty();
        assertThat(deliveries.verify(path(), "subscribe", topic, "c-17", "600")).contains("c-17");
        assertThat(deliveries.verify(path(), "subscribe", topic, "c-18", "600")).isEmpty();
    }

    @Test
    void aFeedDeliveredByAHubIsPolledOnceMoreAndThenRarely() throws Exception {
        source.visit(visit);
        confirm(864_000);
        visits(5);
        assertThat(polls()).isEqualTo(2);
        assertThat(source.remark().orElseThrow()).startsWith("Its hub sends it, until ");
        now = now.plus(SELDOM);
        visits(2);
        assertThat(polls()).isEqualTo(3);
    }

    @Test
    void aFeedIsPolledNormallyUntilTheHubConfirms() throws Exception {
        visits(4);
        assertThat(polls()).isEqualTo(4);
        assertThat(forms).hasSize(1);
        now = now.plus(Duration.ofMinutes(11));
        visits(1);
        assertThat(forms).hasSize(2);
        assertThat(forms.get(1)).isEqualTo(forms.get(0));
    }

    @Test
    void theLeaseIsRenewedBeforeItEndsElsePollingStartsAgain() throws Exception {
        source.visit(visit);
        confirm(3_600);
        now = now.plusSeconds(2_800);
        visits(2);
        assertThat(forms).hasSize(1);
        now = now.plusSeconds(100);
        visits(3);
        assertThat(forms).hasSize(2);
        assertThat(forms.get(1).get("hub.callback")).isEqualTo(forms.get(0).get("hub.callback"));
        now = now.plusSeconds(800);
        int before = polls();
        visits(3);
        assertThat(polls()).isEqualTo(before + 3);
        confirm(3_600);
        visits(4);
        assertThat(polls()).isEqualTo(before + 4);
    }

    @Test
    void aHubThatRefusesIsNotAskedForADay() throws Exception {
        source.visit(visit);
        deliveries.verify(path(), "denied", agency.uri("/topic").toString(), null, null);
        now = now.plus(Duration.ofHours(23));
        visits(2);
        assertThat(forms).hasSize(1);
        assertThat(polls()).isEqualTo(3);
        now = now.plus(Duration.ofHours(2));
        visits(1);
        assertThat(forms).hasSize(2);
    }

    @Test
    void aHubThatIsBrokenDoesNotStopThePolling() throws Exception {
        hubSays = 500;
        visits(3);
        assertThat(polls()).isEqualTo(3);
        assertThat(visit.bodies).isNotEmpty();
    }

    @Test
    void aSubscriptionOutlivesARestart() throws Exception {
        source.visit(visit);
        confirm(864_000);
        source = source();
        visits(3);
        assertThat(forms).hasSize(1);
        assertThat(polls()).isEqualTo(2);
    }

    @Test
    void theHubOfAnAlreadyPolledFeedIsFound() throws Exception {
        visit.cursor = "{\"etag\":\"\\\"v1\\\"\"}";
        source.visit(visit);
        assertThat(forms).hasSize(1);
    }

    private void visits(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            now = now.plusSeconds(1);
            source.visit(visit);
        }
    }

    private void confirm(int lease) {
        assertThat(deliveries.verify(path(), "subscribe", agency.uri("/topic").toString(), "c", String.valueOf(lease)))
                .contains("c");
    }

    private String path() {
        return Objects.requireNonNull(forms.getFirst().get("hub.callback")).replaceFirst(".*/", "");
    }

    private int polls() {
        return (int) agency.asked.stream().filter("/feed"::equals).count();
    }

    private WebSubSource source() {
        Subscriber subscriber = new Subscriber("https://gull.example", subscriptions, outward, () -> now);
        return new WebSubSource(
                "harbour",
                agency.uri("/feed"),
                Credentials.of(null, null, null),
                SELDOM,
                subscriber,
                outward,
                () -> now);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/hub")) {
            Map<String, String> form = new HashMap<>();
            for (String pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
            forms.add(form);
            say(exchange, hubSays, "");
        } else if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            say(exchange, 304, "");
        } else {
            String links = "<" + agency.uri("/hub") + ">; rel=hub, <" + agency.uri("/topic") + ">; rel=self";
            say(exchange, 200, "<rss/>", "Link", links, "ETag", "\"v1\"");
        }
    }
}
