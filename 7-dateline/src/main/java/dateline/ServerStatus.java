package dateline;

import dateline.errands.BadErrand;
import dateline.errands.Errands;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;

/// Answers the errand `status`, which tells an operator how the server is. Passes all other errands on.
///
/// [StatusLines] formats the answer, at the start and for `./dateline status`.
final class ServerStatus implements Errands {
    private final Errands others;
    private final Newsroom newsroom;
    private final Path data;
    private final ListenAddress listen;
    private final Instant started;
    private final Edge edge;
    private final IntSupplier port;

    /// @param others does all other errands, and reports on the suppliers
    /// @param port returns the port; called only when the server listens
    ServerStatus(
            Errands others,
            Edge edge,
            Newsroom newsroom,
            Path data,
            ListenAddress listen,
            IntSupplier port,
            Instant started) {
        this.others = others;
        this.newsroom = newsroom;
        this.data = data;
        this.listen = listen;
        this.port = port;
        this.started = started;
        this.edge = edge;
    }

    @Override
    public JsonObject run(String name, JsonObject wish) throws BadErrand {
        return name.equals("status") ? status() : others.run(name, wish);
    }

    @Override
    public void close() {
        others.close();
    }

    private JsonObject status() throws BadErrand {
        JsonObject json = new JsonObject()
                .put("version", Dateline.version())
                .put("started", started.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("host", listen.host())
                .put("port", port.getAsInt())
                .put("siteAddress", edge.siteAddress())
                .put("thisMachineOnly", listen.isLoopback())
                .put("data", data.toAbsolutePath().normalize().toString())
                .put("troubles", new JsonArray(edge.troubles()))
                .put("suppliers", others.run("suppliers", new JsonObject()).getJsonArray("items"));
        return newsroom.describe(json);
    }
}
