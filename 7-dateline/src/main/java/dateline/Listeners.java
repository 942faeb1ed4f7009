package dateline;

import dateline.command.CannotRun;
import dateline.http.FrontDoor;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/// The HTTP servers on the port, one per event loop. They share the port, and a connection stays on its loop.
final class Listeners implements AutoCloseable {
    static final int COUNT = Math.max(1, Runtime.getRuntime().availableProcessors());

    /// In Vert.x, servers that ask for the same negative port share one free port.
    private static final int ANY_SHARED = -1;

    private final List<HttpServer> servers;

    private Listeners(List<HttpServer> servers) {
        this.servers = servers;
    }

    /// Starts the servers.
    ///
    /// @param opened closes those that were started if a later one cannot be
    static Listeners open(
            Vertx vertx,
            ListenAddress address,
            Handler<HttpConnection> connections,
            Handler<HttpServerRequest> requests,
            Opened opened)
            throws CannotRun {
        List<HttpServer> servers = new ArrayList<>();
        int wanted = address.port() == 0 ? ANY_SHARED : address.port();
        for (int i = 0; i < COUNT; i++) {
            HttpServer server = vertx.createHttpServer(FrontDoor.options())
                    .connectionHandler(connections)
                    .requestHandler(requests);
            try {
                server.listen(wanted, address.host())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                throw new CannotRun(PortTrouble.of(address), e);
            }
            servers.add(server);
            opened.add(() -> server.close().await());
        }
        return new Listeners(servers);
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.close().await());
    }
}
