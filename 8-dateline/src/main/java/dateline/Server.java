package dateline;

import dateline.command.CannotRun;
import dateline.doors.Replies;
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
import dateline.suppliers.HubDoor;
import dateline.suppliers.Ways;
import dateline.wire.WatchedFolder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A newsroom that is open: the site, the push door, the inbox and the rounds to suppliers.
final class Server implements AutoCloseable {
    /// Whose copy it is that lies in the inbox itself or is imported without a name.
    static final String DEFAULT_SUPPLIER = "wire";

    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    /// Vert.x: servers that ask for the same negative port share one that is free.
    private static final int ANY_SHARED = -1;

    private final Newsroom newsroom;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));
    private final Site site;
    private final List<HttpServer> servers = new ArrayList<>();
    private final Optional<Hub> hub;
    private final WatchedFolder inbox;
    private final Ways ways;

    /// @param port 0 for any that is free
    Server(Path data, Settings settings, int port, RunFile run, InstantSource clock) throws IOException {
        newsroom = new Newsroom(data, settings, clock, filed -> {});
        site = new Site(
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
        hub = hubsSite(settings).map(address -> hub(data, address, clock));
        ways = new Ways(data, settings, newsroom.outward(), clock, newsroom.intake());
        String token = token();
        Replies replies = new Replies(vertx);
        TokenGuard guard = new TokenGuard(replies, clock, ways.meters()::wrongToken);
        Push push = new Push(replies, settings.suppliers(), token, clock, ways.intake(), newsroom.memory(), guard);
        newsroom.memory().warn();
        Map<String, Handler<HttpServerRequest>> doors = new HashMap<>(Map.of(
                "wire", push,
                "desk", new ErrandDoor(replies, guard, token, ways.errands(newsroom.errands())),
                "metrics", new MetricsDoor(guard, token, ways.meters()),
                "websub",
                        new HubDoor(
                                replies,
                                ways.deliveries(),
                                newsroom.memory().receiving(),
                                newsroom.memory().longestPush())));
        hub.ifPresent(each -> doors.put("hub", new SubscribeDoor(replies, each)));
        listen(port, doors);
        run.serving(new RunFile.Server(port(), token));
        inbox = new WatchedFolder(data.resolve("inbox"), DEFAULT_SUPPLIER, clock, ways.intake());
        ways.start();
        hub.ifPresent(Hub::start);
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    /// Waits until what lies in hand is filed, then ends.
    @Override
    public void close() {
        ways.leaveOff();
        inbox.close();
        servers.forEach(server -> server.close().await());
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
    private void listen(int port, Map<String, Handler<HttpServerRequest>> doors) throws IOException {
        HttpServerOptions options = new HttpServerOptions()
                .setTcpNoDelay(true)
                .setTcpFastOpen(true)
                .setIdleTimeout(75)
                .setMaxInitialLineLength(8_192)
                .setMaxHeaderSize(16_384);
        int wanted = port == 0 ? ANY_SHARED : port;
        for (int i = 0; i < LOOPS; i++) {
            HttpServer server = vertx.createHttpServer(options)
                    .requestHandler(request -> door(request, doors).handle(request));
            try {
                server.listen(wanted).toCompletionStage().toCompletableFuture().join();
            } catch (java.util.concurrent.CompletionException e) {
                throw new CannotRun("Port " + port + " cannot be used: it is taken, or not allowed. Use --port.", e);
            }
            servers.add(server);
        }
    }

    /// By the first part of the path; what is nobody else's is the readers'.
    private Handler<HttpServerRequest> door(HttpServerRequest request, Map<String, Handler<HttpServerRequest>> doors) {
        String path = request.path();
        if (path == null || path.length() < 2) {
            return site;
        }
        int end = path.indexOf('/', 1);
        return doors.getOrDefault(path.substring(1, end < 0 ? path.length() : end), site);
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
