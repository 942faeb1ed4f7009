package dateline.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Section;
import dateline.pages.Page;
import dateline.pages.Pages;
import dateline.pages.Rendered;
import dateline.wire.outward.Outward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubTest {
    private static final String FEED = "https://gull.example/feed.xml";
    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([0-9a-f]+)");

    @TempDir
    Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private volatile Instant now = Instant.parse("2024-11-15T18:27:00Z");
    private volatile String text = "first";
    private volatile int answer = 200;
    private volatile String failure = "";
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer reader;
    private Archive archive;
    private Hub hub;

    @BeforeEach
    void open() throws IOException {
        reader = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reader.createContext("/", this::handle);
        reader.start();
        ArchiveSettings settings = new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("tide", "Tide", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
        archive = Archive.open(folder.resolve("archive.db"), settings, () -> now, number -> Optional.empty());
        hub = hub("https://gull.example", Set.of("localhost"));
        hub.start();
    }

    @AfterEach
    void close() {
        hub.close();
        archive.close();
        reader.stop(0);
    }

    @Test
    void aSubscriberGetsTheFeedNowAndAfterEachChange() throws Exception {
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        hub.changed();
        text = "second";
        hub.changed();
        assertThat(next(sent)).isEqualTo("second");
        assertThat(sent.poll(1_500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aFailedDeliveryIsTriedAgain() throws Exception {
        answer = 503;
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        answer = 200;
        assertThat(next(sent)).isEqualTo("first");
        assertThat(sent.poll(1_500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aSubscriberThatAnswers410IsRemoved() throws Exception {
        answer = 410;
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        answer = 200;
        text = "second";
        hub.changed();
        assertThat(sent.poll(2, TimeUnit.SECONDS)).isNull();
        assertThatExceptionOfType(BadSubscriptionRequest.class).isThrownBy(() -> ask("unsubscribe", "/in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void aFeedThatCannotBeRenderedIsSentLater(String kind) throws Exception {
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        failure = kind;
        hub.changed();
        awaitFailures(1);
        text = "second";
        failure = "";
        hub.changed();
        assertThat(next(sent)).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void aNewSubscriberGetsTheFeedOnceItCanBeRendered(String kind) throws Exception {
        failure = kind;
        subscribe("/in");
        awaitFailures(1);
        failure = "";
        assertThat(next(sent)).isEqualTo("first");
    }

    @Test
    void aDatabaseThatCannotBeWrittenDoesNotStopDeliveries() throws Exception {
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        try (Connection spoiler = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"))) {
            execute(spoiler, "create trigger spoilt before update on subscription begin select raise(abort, 'x'); end");
            text = "second";
            hub.changed();
            assertThat(next(sent)).isEqualTo("second");
            assertThat(next(sent)).isEqualTo("second");
            execute(spoiler, "drop trigger spoilt");
        }
        text = "third";
        hub.changed();
        awaitSent("third"); // the second may be sent again before it
    }

    @Test
    void aSubscriptionThatCannotBeStoredIsDeniedAndMayBeRepeated() throws Exception {
        try (Connection spoiler = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"))) {
            execute(spoiler, "create trigger spoilt before insert on subscription begin select raise(abort, 'x'); end");
            subscribe("/in");
            assertThat(next(asked)).contains("hub.mode=subscribe");
            assertThat(next(asked)).contains("hub.mode=denied");
            execute(spoiler, "drop trigger spoilt");
        }
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
    }

    @Test
    void aSubscriptionEndsEvenIfItsEndCannotBeStored() throws Exception {
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        try (Connection spoiler = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"))) {
            execute(spoiler, "create trigger spoilt before delete on subscription begin select raise(abort, 'x'); end");
            now = now.plus(Duration.ofDays(10));
            hub.changed();
            Thread.sleep(1_500);
            execute(spoiler, "drop trigger spoilt");
        }
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        text = "second";
        hub.changed();
        assertThat(next(sent)).isEqualTo("second");
    }

    @Test
    void aSubscriptionEndsWithItsLease() throws Exception {
        subscribe("/in");
        assertThat(next(sent)).isEqualTo("first");
        now = now.plus(Duration.ofDays(10));
        text = "second";
        hub.changed();
        assertThat(sent.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aHostInAPrivateNetworkIsNotAskedUnlessItIsNamed() throws Exception {
        hub.close();
        hub = hub("https://gull.example", Set.of());
        hub.start();
        subscribe("/in");
        assertThat(asked.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aSubscriberOfARemovedFeedGetsADenial() throws Exception {
        subscribe("/in");
        assertThat(next(asked)).contains("hub.mode=subscribe");
        assertThat(next(sent)).isEqualTo("first");
        hub.close();
        hub = hub("https://new.example", Set.of("localhost"));
        hub.start();
        assertThat(next(asked)).contains("hub.mode=denied").contains("hub.topic=https%3A%2F%2Fgull.example%2Ffeed.xml");
    }

    @Test
    void theRequestsToOneHostAreLimited() throws Exception {
        for (int i = 0; i < 20; i++) {
            subscribe("/in" + i);
        }
        assertThatExceptionOfType(BadSubscriptionRequest.class)
                .isThrownBy(() -> subscribe("/in20"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(429));
        now = now.plusSeconds(61);
        subscribe("/in20");
    }

    @Test
    void theSubscriptionsOfADomainAreLimited() throws Exception {
        for (int i = 0; i < 50; i++) {
            subscribe("/in" + i);
            assertThat(next(sent)).isEqualTo("first");
            now = now.plusSeconds(4);
        }
        assertThatExceptionOfType(BadSubscriptionRequest.class)
                .isThrownBy(() -> subscribe("/in50"))
                .satisfies(e -> assertThat(e.reason()).contains("as many subscriptions"));
        subscribe("/in7");
    }

    private Hub hub(String site, Set<String> privateHosts) {
        return new Hub(folder, site, archive, this::page, new Outward(privateHosts), () -> now);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitFailures(int count) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (failures.get() < count) {
            assertThat(System.nanoTime()).as("the feed was asked for").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private Optional<Page> page(String path) {
        switch (failure) {
            case "exception" -> {
                failures.incrementAndGet();
                throw new IllegalStateException("for the test");
            }
            case "error" -> {
                failures.incrementAndGet();
                throw new StackOverflowError("for the test");
            }
            default -> {}
        }
        Rendered feed = new Rendered(
                200, "application/atom+xml", text.getBytes(UTF_8), Map.of("Link", "<>; rel=\"hub\""), Set.of(), null);
        return Optional.of(new Pages(1 << 20, InstantSource.system()).page(path, () -> feed));
    }

    private void subscribe(String path) throws BadSubscriptionRequest {
        ask("subscribe", path);
    }

    private void ask(String mode, String path) throws BadSubscriptionRequest {
        String callback = "http://localhost:" + reader.getAddress().getPort() + path;
        hub.ask(Map.of("hub.mode", mode, "hub.topic", FEED, "hub.callback", callback), "203.0.113.7");
    }

    private void awaitSent(String text) {
        String edition = next(sent);
        while (!text.equals(edition)) {
            assertThat(edition).isNotNull();
            edition = next(sent);
        }
    }

    private static @Nullable String next(BlockingQueue<String> queue) {
        try {
            return queue.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(query);
            Matcher challenge = CHALLENGE.matcher(query);
            byte[] echo = (challenge.find() ? challenge.group(1) : "yes").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, echo.length);
            exchange.getResponseBody().write(echo);
        } else {
            int status = answer;
            sent.add(new String(body, UTF_8));
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }
}
