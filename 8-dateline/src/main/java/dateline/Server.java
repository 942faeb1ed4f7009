package dateline;

import dateline.command.CannotRun;
import dateline.doors.ClientAddresses;
import dateline.doors.Connections;
import dateline.doors.FrontDoor;
import dateline.doors.ReadinessDoor;
import dateline.doors.Replies;
import dateline.doors.RequestsInFlight;
import dateline.doors.TokenGuard;
import dateline.errands.ErrandDoor;
import dateline.hub.Hub;
import dateline.hub.SubscribeDoor;
import dateline.intake.Push;
import dateline.intake.RunFile;
import dateline.metrics.MetricsDoor;
import dateline.settings.Settings;
import dateline.site.Site;
import dateline.site.SiteSettings;
import dateline.story.readers.Readers;
import dateline.suppliers.HubDoor;
import dateline.suppliers.Ways;
import dateline.wire.inbox.WatchedFolder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A newsroom that is open: the site, the push door, the inbox and the rounds to suppliers.
final class Server implements AutoCloseable {
    /// Whose copy it is that lies in the inbox itself or is imported without a name.
    static final String DEFAULT_SUPPLIER = "wire";

    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    /// For the request of a connection that has just been made; browsers also make some that they may never use.
    private static final Duration TO_ASK = Duration.ofSeconds(1);

    /// Each takes some kilobytes.
    private static final int MOST_CONNECTIONS = 16_384;

    private static final Duration LONGEST_HEAD = Duration.ofSeconds(30);

    /// The longest push and the longest import come in it over a slow line.
    private static final Duration LONGEST_BODY = Duration.ofMinutes(10);

    /// Vert.x: servers that ask for the same negative port share one that is free.
    private static final int ANY_SHARED = -1;

    private final Newsroom newsroom;
    private final Vertx vertx;
    private final Site site;
    private final List<HttpServer> servers = new ArrayList<>();
    private final RequestsInFlight requests = new RequestsInFlight();
    private final Connections connections = new Connections(MOST_CONNECTIONS, LONGEST_HEAD, LONGEST_BODY);
    private final Optional<Hub> hub;
    private final WatchedFolder inbox;
    private final Ways ways;
    private final Vitals vitals;

    /// @param port 0 for any that is free
    /// @throws CannotRun where the port cannot be used; whatever throws, nothing stays open
    Server(Path data, Settings settings, int port, RunFile run, InstantSource clock) throws IOException {
        Opened opened = new Opened();
        try {
            newsroom = opened.add(new Newsroom(data, settings, clock, filed -> {}));
            Vertx loops = Vertx.vertx(
                    new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));
            vertx = loops;
            opened.add(() -> loops.close().await());
            site = opened.add(site(settings));
            hub = hubsSite(settings).map(address -> opened.add(hub(data, address, clock)));
            Readers readers = new Readers(settings.site().zone());
            ways = opened.add(new Ways(data, settings, newsroom.outward(), clock, newsroom.intake(), readers));
            vitals = new Vitals(ways.meters());
            newsroom.watch(ways.meters());
            newsroom.watch(vitals);
            newsroom.memory().warn();
            String token = token();
            listen(port, frontDoor(settings, token, clock), opened);
            run.serving(new RunFile.Server(port(), token));
            inbox = opened.add(
                    new WatchedFolder(data.resolve("inbox"), DEFAULT_SUPPLIER, clock, ways.intake(), readers));
            begin();
        } catch (Throwable fault) {
            opened.closeAfter(fault);
            throw fault;
        }
    }

    private void begin() {
        ways.start();
        hub.ifPresent(Hub::start);
        WatchedFolder watched = inbox;
        vitals.watchOne("inbox", watched::trouble);
        vitals.watch("visits", ways::deadVisits);
        vitals.watchOne("silences", ways::troubleOfSilences);
        hub.ifPresent(each -> vitals.watchOne("hub", each::trouble));
    }

    private Site site(Settings settings) {
        return new Site(
                vertx,
                newsroom.archive(),
                newsroom.related(),
                newsroom.media(),
                newsroom.pages(),
                new SiteSettings(
                        settings.site().title(),
                        settings.site().language(),
                        settings.site().address(),
                        hubsSite(settings).map(Hub::address).orElse(null)));
    }

    private FrontDoor frontDoor(Settings settings, String token, InstantSource clock) {
        FrontDoor door = new FrontDoor(doors(settings, token, clock), site, requests);
        ways.meters()
                .watch(
                        "dateline.requests.failed",
                        "Requests answered 500, by a fault of the program",
                        () -> site.failed() + door.failed());
        ways.meters()
                .watch(
                        "dateline.requests.shed",
                        "Requests of readers answered 503, because too many waited",
                        site::shed);
        return door;
    }

    private Map<String, Handler<HttpServerRequest>> doors(Settings settings, String token, InstantSource clock) {
        Replies replies = new Replies(vertx);
        ClientAddresses addresses = new ClientAddresses(settings.site().proxies());
        TokenGuard guard = new TokenGuard(replies, addresses, clock, ways.meters()::wrongToken);
        Push push = new Push(replies, settings.suppliers(), token, clock, ways.intake(), newsroom.memory(), guard);
        Map<String, Handler<HttpServerRequest>> doors = new HashMap<>(Map.of(
                "wire", push,
                "desk", new ErrandDoor(replies, guard, token, ways.errands(newsroom.errands())),
                "metrics", new MetricsDoor(guard, token, ways.meters()),
                "healthz", request -> replies.text(request, 200, "alive\n"),
                "readyz", new ReadinessDoor(replies, this::troubles),
                "websub",
                        new HubDoor(
                                replies,
                                ways.deliveries(),
                                newsroom.memory().receiving(),
                                newsroom.memory().longestPush())));
        hub.ifPresent(each -> doors.put("hub", new SubscribeDoor(replies, addresses, each)));
        return doors;
    }

    /// Why new copy is not taken, filed or passed on, each as one sentence; empty while all is well.
    private List<String> troubles() {
        return Stream.concat(newsroom.troubleOfStorage().stream(), vitals.troubles().stream())
                .toList();
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    /// Takes no further connections; answers what was begun, within five seconds, and what comes late with 503; files what lies in hand, within ten; then ends.
    /// What is left is in the journal.
    @Override
    public void close() {
        ways.leaveOff();
        connections.refuseFurther();
        requests.awaitEnd(TO_ANSWER);
        connections.awaitRequests(TO_ASK);
        servers.forEach(server -> server.close().await());
        inbox.close();
        hub.ifPresent(Hub::close);
        site.close();
        vertx.close().await();
        newsroom.close();
        ways.close();
    }

    /// The site's address, where it has one and is to have a hub.
    private static Optional<String> hubsSite(Settings settings) {
        return Optional.ofNullable(settings.site().address())
                .filter(address -> settings.site().hub());
    }

    private Hub hub(Path data, String address, InstantSource clock) {
        Hub made = new Hub(data, address, newsroom.archive(), site::page, newsroom.outward(), clock);
        newsroom.onChange(made::changed);
        return made;
    }

    /// One server a loop: they share the port, and a connection stays on its loop.
    private void listen(int port, FrontDoor door, Opened opened) throws IOException {
        int wanted = port == 0 ? ANY_SHARED : port;
        for (int i = 0; i < LOOPS; i++) {
            HttpServer server = vertx.createHttpServer(FrontDoor.options())
                    .connectionHandler(connections)
                    .requestHandler(door);
            try {
                server.listen(wanted).toCompletionStage().toCompletableFuture().join();
            } catch (java.util.concurrent.CompletionException e) {
                throw new CannotRun("Port " + port + " cannot be used: it is taken, or not allowed. Use --port.", e);
            }
            servers.add(server);
            opened.add(() -> server.close().await());
        }
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
