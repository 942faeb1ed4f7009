package dateline.wire.rounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Keeps the [Outage] of each connection. It outlives [Rounds], so that an outage is not logged as a new one
/// when the settings are reloaded.
public final class Outages {
    private record Key(String supplier, String connection) {}

    private final Map<Key, Outage> outages = new ConcurrentHashMap<>();

    Outage of(Connection connection) {
        return outages.computeIfAbsent(
                new Key(connection.supplier(), connection.toString()), key -> new Outage(key.connection()));
    }

    /// Forgets the outages of suppliers, so that a connection that still fails is logged as new.
    public void forget(Predicate<String> suppliers) {
        outages.keySet().removeIf(key -> suppliers.test(key.supplier()));
    }
}
