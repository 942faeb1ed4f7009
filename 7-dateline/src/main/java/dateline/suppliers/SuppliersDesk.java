package dateline.suppliers;

import dateline.errands.BadErrand;
import dateline.errands.Errands;
import dateline.metrics.Meters;
import dateline.wire.rounds.ConnectionStatus;
import dateline.wire.rounds.Rounds;
import dateline.wire.silence.LastHeard;
import dateline.wire.silence.Silences;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Adds the errand `suppliers`, a report on the suppliers, to the newsroom's errands.
public final class SuppliersDesk implements Errands {
    private final Errands newsroom;
    private final Set<String> named;
    private final LastHeard heard;
    private final Silences silences;
    private final Rounds rounds;

    /// @param named the suppliers in the settings
    public SuppliersDesk(Errands newsroom, Set<String> named, LastHeard heard, Silences silences, Rounds rounds) {
        this.newsroom = newsroom;
        this.named = Set.copyOf(named);
        this.heard = heard;
        this.silences = silences;
        this.rounds = rounds;
    }

    @Override
    public JsonObject run(String name, JsonObject wish) throws BadErrand {
        return name.equals("suppliers") ? report() : newsroom.run(name, wish);
    }

    @Override
    public void close() {
        newsroom.close();
    }

    /// Registers metrics for each supplier in the settings and each of its connections.
    public void show(Meters meters) {
        for (String supplier : named) {
            meters.watch(
                    "dateline.supplier.silent",
                    "1 while it has sent nothing for longer than it may",
                    () -> silences.silentSince(supplier).isPresent() ? 1 : 0,
                    "supplier",
                    supplier);
            meters.watch(
                    "dateline.supplier.last.dispatch.seconds",
                    "When it last sent something new, in seconds since 1970; 0 for never",
                    () -> heard.last(supplier).map(Instant::getEpochSecond).orElse(0L),
                    "supplier",
                    supplier);
        }
        List<ConnectionStatus> connections = rounds.status();
        for (int i = 0; i < connections.size(); i++) {
            int number = i;
            ConnectionStatus status = connections.get(i);
            meters.watch(
                    "dateline.connection.failures",
                    "Visits that failed in a row, up to now",
                    () -> rounds.status().get(number).failures(),
                    "supplier",
                    status.supplier(),
                    "via",
                    status.via().name(),
                    "connection",
                    status.name());
        }
    }

    private JsonObject report() {
        Set<String> all = new TreeSet<>(heard.suppliers());
        all.addAll(named);
        List<ConnectionStatus> connections = rounds.status();
        return new JsonObject()
                .put(
                        "items",
                        new JsonArray(all.stream()
                                .map(supplier -> supplier(supplier, connections))
                                .toList()));
    }

    private JsonObject supplier(String name, List<ConnectionStatus> connections) {
        JsonObject json = new JsonObject().put("name", name);
        put(json, "last", heard.last(name).orElse(null));
        put(json, "silentSince", silences.silentSince(name).orElse(null));
        put(
                json,
                "silentAfterHours",
                silences.longest(name).map(Duration::toHours).orElse(null));
        return json.put(
                "connections",
                new JsonArray(connections.stream()
                        .filter(status -> status.supplier().equals(name))
                        .map(SuppliersDesk::connection)
                        .toList()));
    }

    private static JsonObject connection(ConnectionStatus status) {
        JsonObject json = new JsonObject()
                .put("via", status.via().name())
                .put("name", status.name())
                .put("failures", status.failures());
        put(json, "visited", status.visited());
        put(json, "dispatched", status.dispatched());
        put(json, "next", status.next());
        put(json, "error", status.error());
        put(json, "remark", status.remark());
        return json;
    }

    private static void put(JsonObject json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(
                    name,
                    switch (value) {
                        case Long number -> number;
                        case Instant time ->
                            time.truncatedTo(ChronoUnit.SECONDS).toString();
                        default -> value.toString();
                    });
        }
    }
}
