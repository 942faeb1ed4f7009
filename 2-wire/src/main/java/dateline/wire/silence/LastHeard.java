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

/// Remembers when each supplier last sent something that we had not. Kept in memory, and in `wire.db` by [#write]: what
/// a crash takes is the last minute.
public final class LastHeard {

    /// @param since when we began to listen
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
        return new Heard(Objects.requireNonNull(TimeColumn.time(row.getLong("since"))), never ? null : TimeColumn.time(last));
    }

    /// Begins to listen for a supplier, where we do not yet.
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

    /// When it last sent something, or else since when we listen for it.
    Optional<Instant> quietSince(String supplier) {
        Heard found = heard.get(supplier);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(found.last() == null ? found.since() : found.last());
    }

    /// All that were ever heard or listened for, by name.
    public Set<String> suppliers() {
        return new TreeSet<>(heard.keySet());
    }

    /// Writes down what is new, in one transaction.
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
                    on conflict (supplier) do update set last = excluded.last""", supplier, TimeColumn.column(each.since()), TimeColumn.column(each.last()));
        }));
    }
}
