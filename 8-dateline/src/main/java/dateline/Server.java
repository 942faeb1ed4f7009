package dateline;

import dateline.command.CannotRun;
import dateline.database.Database;
import dateline.errands.ErrandDoor;
import dateline.intake.Push;
import dateline.intake.RunFile;
import dateline.settings.Settings;
import dateline.site.Site;
import dateline.site.SiteSettings;
import dateline.suppliers.Connections;
import dateline.wire.WatchedFolder;
import dateline.wire.rounds.Cursors;
import dateline.wire.rounds.Rounds;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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
    private final WatchedFolder inbox;
    private final Database wire;
    private final Rounds rounds;

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
                        settings.site().address()));
        String token = token();
        Push push = new Push(vertx, settings.suppliers(), token, clock, newsroom.intake());
        ErrandDoor desk = new ErrandDoor(vertx, token, newsroom.errands());
        listen(port, push, desk);
        run.serving(new RunFile.Server(port(), token));
        inbox = new WatchedFolder(data.resolve("inbox"), DEFAULT_SUPPLIER, clock, newsroom.intake());
        wire = Database.open(data.resolve("wire.db"), "dateline/wire");
        rounds = new Rounds(
                Connections.of(settings, newsroom.outward(), clock), new Cursors(wire), clock, newsroom.intake());
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    /// Waits until what lies in hand is filed, then ends.
    @Override
    public void close() {
        rounds.close();
        wire.close();
        inbox.close();
        servers.forEach(server -> server.close().await());
        site.close();
        vertx.close().await();
        newsroom.close();
    }

    /// One server a loop: they share the port, and a connection stays on its loop.
    private void listen(int port, Push push, ErrandDoor desk) throws IOException {
        HttpServerOptions options = new HttpServerOptions()
                .setTcpNoDelay(true)
                .setTcpFastOpen(true)
                .setIdleTimeout(75)
                .setMaxInitialLineLength(8_192)
                .setMaxHeaderSize(16_384);
        int wanted = port == 0 ? ANY_SHARED : port;
        for (int i = 0; i < LOOPS; i++) {
            HttpServer server = vertx.createHttpServer(options).requestHandler(request -> {
                if (request.path() != null && request.path().startsWith("/wire/")) {
                    push.handle(request);
                } else if (request.path() != null && request.path().startsWith("/desk/")) {
                    desk.handle(request);
                } else {
                    site.handle(request);
                }
            });
            try {
                server.listen(wanted).toCompletionStage().toCompletableFuture().join();
            } catch (java.util.concurrent.CompletionException e) {
                throw new CannotRun("Port " + port + " cannot be used: it is taken, or not allowed. Use --port.", e);
            }
            servers.add(server);
        }
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
