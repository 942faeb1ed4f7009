package dateline.hub;

import dateline.database.Database;
import dateline.database.OneWriter;
import dateline.database.ReplaceableDatabase;
import dateline.database.TimeColumn;
import dateline.hub.Subscription.Key;
import dateline.wire.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the subscriptions in `hub.db`. Reads come from memory; a change is durable when the call returns.
final class Subscriptions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final Database database;
    private final OneWriter<Consumer<Handle>, Boolean> writer;
    private final Map<Key, Subscription> kept = new ConcurrentHashMap<>();

    /// Opens the file. A damaged file is set aside, because subscribers can subscribe again.
    Subscriptions(Path file, Instant now) {
        database = ReplaceableDatabase.open(
                file, "dateline/hub", "Those who are sent the feeds of this site must ask for them again.", now);
        writer = new OneWriter<>("hub", database, Subscriptions::apply, written -> {});
        database
                .read(handle -> handle.createQuery("select * from subscription")
                        .map((row, context) -> findSubscription(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .forEach(each -> kept.put(each.key(), each));
    }

    Optional<Subscription> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    Collection<Subscription> all() {
        return List.copyOf(kept.values());
    }

    /// Adds or renews a subscription. A renewed one keeps its last delivered edition.
    void keep(Subscription wanted) {
        write(handle -> handle.execute(
                """
                insert into subscription (topic, callback, secret, until, delivered) values (?, ?, ?, ?, ?)
                on conflict (topic, callback) do update set secret = excluded.secret, until = excluded.until""",
                wanted.key().topic(),
                wanted.key().callback().toString(),
                wanted.secret() == null ? null : wanted.secret().value(),
                wanted.until(),
                wanted.delivered()));
        kept.merge(wanted.key(), wanted, (before, after) -> after.withDelivered(before.delivered()));
    }

    void delivered(Key key, String edition) {
        write(handle -> handle.execute(
                "update subscription set delivered = ? where topic = ? and callback = ?",
                edition,
                key.topic(),
                key.callback().toString()));
        kept.computeIfPresent(key, (same, subscription) -> subscription.withDelivered(edition));
    }

    /// Removes a subscription, unless it was renewed meanwhile.
    void drop(Subscription ended) {
        if (kept.remove(ended.key(), ended)) {
            write(handle -> handle.execute(
                    "delete from subscription where topic = ? and callback = ? and until = ?",
                    ended.key().topic(),
                    ended.key().callback().toString(),
                    ended.until()));
        }
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }

    private void write(Consumer<Handle> work) {
        writer.submit(work).join();
    }

    private static Boolean apply(Handle handle, Consumer<Handle> work) {
        work.accept(handle);
        return true;
    }

    private static Optional<Subscription> findSubscription(ResultSet row) throws SQLException {
        try {
            return Optional.of(subscription(row));
        } catch (IllegalArgumentException | NullPointerException e) {
            LOG.error("A row of hub.db is damaged and left out: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        String secret = row.getString("secret");
        return new Subscription(
                new Key(row.getString("topic"), URI.create(row.getString("callback"))),
                secret == null ? null : new Secret(secret),
                Objects.requireNonNull(TimeColumn.time(row.getLong("until"))),
                row.getString("delivered"));
    }
}
