package dateline.wire.rounds;

import dateline.database.Database;
import java.util.Optional;

/// Stores each connection's cursor in `wire.db`.
public final class Cursors {
    private final Database database;

    public Cursors(Database database) {
        this.database = database;
    }

    Optional<String> find(Connection connection) {
        return database.read(
                handle -> handle.createQuery("select cursor from cursor where supplier = ? and via = ? and name = ?")
                        .bind(0, connection.supplier())
                        .bind(1, connection.via().name())
                        .bind(2, connection.name())
                        .mapTo(String.class)
                        .findOne());
    }

    /// Stores the cursor; durable when this returns.
    void move(Connection connection, String cursor) {
        database.change(handle ->
                handle.execute("""
                insert into cursor (supplier, via, name, cursor) values (?, ?, ?, ?)
                on conflict (supplier, via, name) do update set cursor = excluded.cursor""", connection.supplier(), connection.via().name(), connection.name(), cursor));
    }
}
