package dateline.wire.websub;

import dateline.database.Database;
import dateline.database.TimeColumn;
import dateline.wire.Secret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores the hub subscriptions in `wire.db`. Reads come from memory; a change is durable when it returns. No
/// other program may write to the file meanwhile.
public final class HubSubscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(HubSubscriptions.class);

    private record Key(String supplier, String name) {}

    private final Database database;
    private final Map<Key, HubSubscription> kept = new ConcurrentHashMap<>();

    /// Loads the subscriptions. Skips a damaged row; its feed is then polled, and the subscription
    /// requested again.
    public HubSubscriptions(Database database) {
        this.database = database;
        database
                .read(handle -> handle.createQuery("select * from subscription")
                        .map((row, context) -> findSubscription(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .forEach(each -> kept.put(new Key(each.supplier(), each.name()), each));
    }

    Optional<HubSubscription> find(String supplier, String name) {
        return Optional.ofNullable(kept.get(new Key(supplier, name)));
    }

    /// Finds a subscription by its path. Never blocks.
    Optional<HubSubscription> findByPath(String path) {
        return kept.values().stream()
                .filter(each -> each.path().value().equals(path))
                .findFirst();
    }

    /// Stores a subscription in place of the connection's earlier one; durable when this returns.
    void keep(HubSubscription subscription) {
        database.change(handle -> handle.execute(
                """
                insert into subscription
                    (supplier, name, hub, topic, path, secret, state, pending, asked, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (supplier, name) do update set
                    hub = excluded.hub, topic = excluded.topic, path = excluded.path, secret = excluded.secret,
                    state = excluded.state, pending = excluded.pending, asked = excluded.asked,
                    until = excluded.until""",
                subscription.supplier(),
                subscription.name(),
                subscription.hub().toString(),
                subscription.topic().toString(),
                subscription.path().value(),
                subscription.secret().value(),
                subscription.state().name(),
                subscription.pending() ? 1 : 0,
                subscription.asked(),
                subscription.until()));
        kept.put(new Key(subscription.supplier(), subscription.name()), subscription);
    }

    private static Optional<HubSubscription> findSubscription(ResultSet row) throws SQLException {
        try {
            return Optional.of(subscription(row));
        } catch (IllegalArgumentException | NullPointerException e) {
            LOG.error("A row of wire.db, table subscription, is damaged and left out: {}", e.toString());
            return Optional.empty();
        }
    }

    private static HubSubscription subscription(ResultSet row) throws SQLException {
        return new HubSubscription(
                row.getString("supplier"),
                row.getString("name"),
                URI.create(row.getString("hub")),
                URI.create(row.getString("topic")),
                new Secret(row.getString("path")),
                new Secret(row.getString("secret")),
                HubSubscription.State.valueOf(row.getString("state")),
                row.getInt("pending") == 1,
                Objects.requireNonNull(TimeColumn.time(row.getLong("asked"))),
                TimeColumn.time(row.getObject("until") == null ? null : (Long) row.getLong("until")));
    }
}
