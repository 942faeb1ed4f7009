package dateline;

import dateline.archive.Section;
import dateline.command.CannotRun;
import dateline.doors.AccessLog;
import dateline.doors.Answered;
import dateline.doors.ClientAddresses;
import dateline.doors.Connections;
import dateline.doors.FrontDoor;
import dateline.doors.FrontDoor.Door;
import dateline.doors.ReadinessDoor;
import dateline.doors.Replies;
import dateline.doors.RequestKind;
import dateline.doors.RequestsInFlight;
import dateline.doors.TokenGuard;
import dateline.errands.BadErrand;
import dateline.errands.ErrandDoor;
import dateline.errands.Errands;
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
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Errands errands;

    /// @throws CannotRun where the port cannot be used; whatever throws, nothing stays open
    Server(Path data, Settings settings, ListenAddress listen, RunFile run, InstantSource clock) throws IOException {
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
            errands = new ServerStatus(
                    ways.errands(newsroom.errands()), newsroom, data, listen, clock.instant(), this::troubles);
            String token = token();
            listen(listen, frontDoor(settings, token, clock), opened);
            run.serving(new RunFile.Server(listen.reachableHost(), port(), token));
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
        ClientAddresses addresses = new ClientAddresses(settings.site().proxies());
        Answered figures = ways.meters().requests();
        FrontDoor door = new FrontDoor(
                doors(settings, token, addresses, clock),
                site,
                requests,
                settings.log().access() ? figures.and(new AccessLog(addresses)) : figures);
        ways.meters().count("dateline.connections.accepted", "Connections that were accepted", connections::accepted);
        ways.meters().watch("dateline.connections.open", "Connections that are open", connections::open);
        ways.meters()
                .count(
                        "dateline.requests.failed",
                        "Requests answered 500, by a fault of the program",
                        () -> site.failed() + door.failed());
        ways.meters()
                .count(
                        "dateline.requests.shed",
                        "Requests of readers answered 503, because too many waited",
                        site::shed);
        return door;
    }

    private List<Door> doors(Settings settings, String token, ClientAddresses addresses, InstantSource clock) {
        Replies replies = new Replies(vertx);
        TokenGuard guard = new TokenGuard(replies, addresses, clock, ways.meters()::wrongToken);
        Push push = new Push(replies, settings.suppliers(), token, clock, ways.intake(), newsroom.memory(), guard);
        List<Door> doors = new ArrayList<>(List.of(
                new Door("wire", RequestKind.PUSH, push),
                new Door("desk", RequestKind.DESK, new ErrandDoor(replies, guard, token, errands)),
                new Door("metrics", RequestKind.FIGURES, new MetricsDoor(guard, token, ways.meters())),
                new Door(
                        "websub",
                        RequestKind.HUB,
                        new HubDoor(
                                replies,
                                ways.deliveries(),
                                newsroom.memory().receiving(),
                                newsroom.memory().longestPush()))));
        hub.ifPresent(each -> doors.add(new Door("hub", RequestKind.HUB, new SubscribeDoor(replies, addresses, each))));
        doors.addAll(probes(settings, replies));
        return doors;
    }

    /// The doors for those who watch the server. A section of the site that is called `health` or `ready` goes before
    /// the probe of that name; `healthz` and `readyz` are always there.
    private List<Door> probes(Settings settings, Replies replies) {
        Handler<HttpServerRequest> alive = request -> replies.text(request, 200, "alive\n");
        Handler<HttpServerRequest> ready = new ReadinessDoor(replies, this::troubles);
        Set<String> sections =
                settings.site().sections().stream().map(Section::key).collect(Collectors.toSet());
        return Map.of("healthz", alive, "health", alive, "readyz", ready, "ready", ready).entrySet().stream()
                .filter(probe -> !sections.contains(probe.getKey()))
                .map(probe -> new Door(probe.getKey(), RequestKind.HEALTH, probe.getValue()))
                .toList();
    }

    /// Why new copy is not taken, filed or passed on, each as one sentence; empty while all is well.
    private List<String> troubles() {
        return Stream.concat(newsroom.troubleOfStorage().stream(), vitals.troubles().stream())
                .toList();
    }

    /// What an operator wants to know, as [ServerStatus] says it.
    JsonObject status() throws BadErrand {
        return errands.run("status", new JsonObject());
    }

    /// How many connections were accepted since the start.
    long accepted() {
        return connections.accepted();
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    /// Takes no further connections; answers what was begun, within five seconds, and what comes late with 503; files
    /// what lies in hand, within ten; then ends. What is left is in the journal.
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
    private void listen(ListenAddress address, FrontDoor door, Opened opened) throws IOException {
        int wanted = address.port() == 0 ? ANY_SHARED : address.port();
        for (int i = 0; i < LOOPS; i++) {
            HttpServer server = vertx.createHttpServer(FrontDoor.options())
                    .connectionHandler(connections)
                    .requestHandler(door);
            try {
                server.listen(wanted, address.host())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (java.util.concurrent.CompletionException e) {
                throw new CannotRun(
                        "Port " + address.port() + " of " + address.host()
                                + " cannot be used: it is taken, or not allowed, or no address of this machine."
                                + " Use --port or --host.",
                        e);
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
