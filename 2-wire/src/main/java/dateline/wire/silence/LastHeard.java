package dateline.wire.silence;

import dateline.database.Database;
import dateline.database.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Remembers when each supplier last sent something new. Kept in memory, and stored in `wire.db` by [#write]; a
/// crash loses only the last minute.
public final class LastHeard {

    /// @param since when listening began
    /// @param last when it last sent something new; null if it has not
    private record Heard(Instant since, @Nullable Instant last) {}

    private final Database database;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

    public LastHeard(Database database) {
        this.database = database;
        database.read(handle -> handle.createQuery("select supplier, since, last from heard")
                        .map((row, context) -> Map.entry(row.getString("supplier"), heard(row)))
                        .list())
                .forEach(entry -> heard.put(entry.getKey(), entry.getValue()));
    }

    private static Heard heard(ResultSet row) throws SQLException {
        long last = row.getLong("last");
        boolean never = row.wasNull();
        return new Heard(
                Objects.requireNonNull(TimeColumn.time(row.getLong("since"))), never ? null : TimeColumn.time(last));
    }

    /// Begins to listen for a supplier, unless this has begun before.
    public void listen(String supplier, Instant now) {
        if (heard.putIfAbsent(supplier, new Heard(now, null)) == null) {
            unwritten.add(supplier);
        }
    }

    public void heard(String supplier, Instant now) {
        heard.merge(supplier, new Heard(now, now), (before, after) -> new Heard(before.since(), now));
        unwritten.add(supplier);
    }

    public Optional<Instant> last(String supplier) {
        Heard found = heard.get(supplier);
        return found == null ? Optional.empty() : Optional.ofNullable(found.last());
    }

    /// Returns when a supplier last sent something, or when listening began if it never has; empty if the
    /// supplier is unknown.
    Optional<Instant> quietSince(String supplier) {
        Heard found = heard.get(supplier);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(found.last() == null ? found.since() : found.last());
    }

    /// Returns all suppliers that were ever heard or listened for, sorted by name.
    public Set<String> suppliers() {
        return new TreeSet<>(heard.keySet());
    }

    /// Stores all changes, in one transaction.
    public void write() {
        Set<String> now = Set.copyOf(unwritten);
        if (now.isEmpty()) {
            return;
        }
        unwritten.removeAll(now);
        try {
            write(now);
        } catch (RuntimeException | Error e) {
            unwritten.addAll(now);
            throw e;
        }
    }

    private void write(Set<String> now) {
        database.change(handle -> now.forEach(supplier -> {
            Heard each = Objects.requireNonNull(heard.get(supplier));
            handle.execute("""
                    insert into heard (supplier, since, last) values (?, ?, ?)
                    on conflict (supplier) do update set last = excluded.last""", supplier, each.since(), each.last());
        }));
    }
}
