package dateline;

import dateline.admin.ServerReport;
import dateline.command.CannotRun;
import dateline.http.ConnectionLimits;
import dateline.http.EventLoops;
import dateline.run.RunFile;
import dateline.settings.Settings;
import dateline.suppliers.KnownTroubles;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/// Runs a newsroom as an HTTP server: a port, and behind it the [Edge] that is built from the settings.
final class Server implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    /// How long a new connection may take to send its request. Browsers also open connections that they may
    /// never use.
    private static final Duration TO_ASK = Duration.ofSeconds(1);

    /// Each connection takes some kilobytes.
    private static final int MOST_CONNECTIONS = 16_384;

    private static final Duration LONGEST_HEAD = Duration.ofSeconds(30);

    /// Long enough for the largest push or import over a slow line.
    private static final Duration LONGEST_BODY = Duration.ofMinutes(10);

    private final Newsroom newsroom;
    private final Vertx vertx;
    private final Listeners listeners;
    private final ConnectionLimits connections = new ConnectionLimits(MOST_CONNECTIONS, LONGEST_HEAD, LONGEST_BODY);
    private final Edge.Base base;
    private volatile Settings settings;
    private volatile Edge edge;

    /// @throws CannotRun if the port cannot be used; if the constructor throws, everything is closed again
    Server(Path data, Settings settings, ListenAddress listen, RunFile run, InstantSource clock) throws IOException {
        Opened opened = new Opened();
        try {
            this.settings = settings;
            newsroom = opened.add(Newsroom.open(data, settings, clock));
            Vertx loops = Vertx.vertx(
                    new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(Listeners.COUNT));
            vertx = loops;
            opened.add(() -> loops.close().await());
            MemoryCheck.warn();
            newsroom.memory().warn();
            Instant started = clock.instant();
            String token = token();
            base = new Edge.Base(
                    newsroom,
                    vertx,
                    data,
                    token,
                    clock,
                    new KnownTroubles(),
                    new ServerAdmin.Running(data, listen, this::port, started));
            edge = opened.add(edge(settings));
            opened.add(edge::closeSite);
            listeners = Listeners.open(vertx, listen, connections, this::handle, opened);
            run.serving(new RunFile.Server(listen.reachableHost(), port(), token));
            opened.add(edge::closeInboxAndHub);
            edge.start();
        } catch (Throwable fault) {
            opened.closeAfter(fault);
            throw fault;
        }
    }

    /// Reports how the server is.
    ServerReport status() {
        return edge.admin().status();
    }

    /// Returns how many connections were accepted since the start.
    long accepted() {
        return connections.accepted();
    }

    int port() {
        return listeners.port();
    }

    /// Applies other settings. No request is lost: open requests end with the old settings, later ones use
    /// the new.
    ///
    /// The port and the memory for pages do not change until the next start.
    ///
    /// @throws IOException if the inbox cannot be watched
    synchronized void reload(Settings others) throws IOException {
        Edge before = edge;
        newsroom.reload(others);
        Edge after = edgeOrUndo(others);
        edge = after;
        EventLoops.pass(vertx); // from here on, the old edge gets no requests
        before.leaveOff();
        before.closeInboxAndHub();
        after.start();
        settings = others;
        before.requests().awaitEnd(TO_ANSWER);
        before.closeSite();
        before.close();
    }

    /// Stops the server. It refuses new connections, finishes open requests within five seconds, answers later
    /// ones with 503, and files pending dispatches within ten seconds. The journal keeps whatever is left.
    @Override
    public synchronized void close() {
        edge.leaveOff();
        connections.refuseFurther();
        edge.requests().stop(TO_ANSWER);
        connections.awaitRequests(TO_ASK);
        listeners.close();
        edge.closeInboxAndHub();
        edge.closeSite();
        vertx.close().await();
        newsroom.close();
        edge.close();
    }

    private Edge edge(Settings settings) {
        Edge made = new Edge(base, settings);
        made.meters().count("dateline.connections.accepted", "Connections that were accepted", connections::accepted);
        made.meters().watch("dateline.connections.open", "Connections that are open", connections::open);
        return made;
    }

    private Edge edgeOrUndo(Settings others) {
        try {
            return edge(others);
        } catch (RuntimeException | Error fault) {
            newsroom.reload(settings);
            throw fault;
        }
    }

    private void handle(HttpServerRequest request) {
        edge.door().handle(request);
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
