package dateline.wire.websub;

import dateline.database.Database;
import dateline.database.Times;
import dateline.wire.Secret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/// Remembers in `wire.db` what we subscribed to.
public final class Subscriptions {
    private final Database database;

    public Subscriptions(Database database) {
        this.database = database;
    }

    Optional<Subscription> find(String supplier, String name) {
        return database.read(handle -> handle.createQuery("select * from subscription where supplier = ? and name = ?")
                .bind(0, supplier)
                .bind(1, name)
                .map(Subscriptions::subscription)
                .findOne());
    }

    Optional<Subscription> findByPath(String path) {
        return database.read(handle -> handle.createQuery("select * from subscription where path = ?")
                .bind(0, path)
                .map(Subscriptions::subscription)
                .findOne());
    }

    /// In place of what there was for the same connection; durable when it returns.
    void keep(Subscription kept) {
        database.change(handle -> handle.execute(
                """
                insert or replace into subscription
                    (supplier, name, hub, topic, path, secret, state, pending, asked, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                kept.supplier(),
                kept.name(),
                kept.hub().toString(),
                kept.topic().toString(),
                kept.path().value(),
                kept.secret().value(),
                kept.state().name(),
                kept.pending() ? 1 : 0,
                Times.column(kept.asked()),
                Times.column(kept.until())));
    }

    private static Subscription subscription(ResultSet row, StatementContext context) throws SQLException {
        return new Subscription(
                row.getString("supplier"),
                row.getString("name"),
                URI.create(row.getString("hub")),
                URI.create(row.getString("topic")),
                new Secret(row.getString("path")),
                new Secret(row.getString("secret")),
                Subscription.State.valueOf(row.getString("state")),
                row.getInt("pending") == 1,
                Objects.requireNonNull(Times.time(row.getLong("asked"))),
                Times.time(row.getObject("until") == null ? null : (Long) row.getLong("until")));
    }
}
