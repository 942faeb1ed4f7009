package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The table of the versions that readers have seen. Readers can read a version only if it is in this table,
/// and only while it is marked as readable. Only the archive's writer adds rows, when a version is shown.
final class ShownTable {

    /// @param since when readers first saw the version
    /// @param readable whether they may still read it
    record Shown(Instant since, boolean readable) {}

    private ShownTable() {}

    /// Returns the versions of a story that readers have seen, by version number. Reports a row that cannot be
    /// read; its version counts as not seen.
    static Map<Long, Shown> list(Handle handle, String story) {
        Map<Long, Shown> shown = new HashMap<>();
        handle.createQuery("""
                        select s.version, s.since, s.readable from version v join shown s on s.version = v.number
                        where v.story = ?""")
                .bind(0, story)
                .map((row, context) -> Rows.read(handle, () -> DamagedRow.ofStory(story), () -> entry(row)))
                .forEach(entry -> entry.ifPresent(each -> shown.put(each.getKey(), each.getValue())));
        return shown;
    }

    private static Map.Entry<Long, Shown> entry(ResultSet row) throws SQLException {
        boolean readable = Rows.present(Rows.number(row, "readable"), "readable") != 0;
        return Map.entry(row.getLong("version"), new Shown(StoryTable.presentTime(row, "since"), readable));
    }

    /// Deletes the rows of a story that cannot be read. Its history then omits those versions.
    static void dropDamaged(Handle handle, String story) {
        handle.execute("""
                delete from shown where (typeof(since) <> 'integer' or typeof(readable) <> 'integer')
                    and version in (select number from version where story = ?)""", story);
    }

    /// Notes that readers see a version. A version that they saw before keeps its time.
    static void add(Handle handle, long version, Instant since) {
        handle.execute(
                "insert into shown (version, since, readable) values (?, ?, 1) on conflict do nothing", version, since);
    }

    /// Marks which of the seen versions readers may still read.
    static void mark(Handle handle, Map<Long, Shown> shown, Set<Long> readable) {
        PreparedBatch batch = handle.prepareBatch("update shown set readable = ? where version = ?");
        shown.forEach((version, earlier) -> {
            if (earlier.readable() != readable.contains(version)) {
                batch.bind(0, readable.contains(version) ? 1 : 0)
                        .bind(1, version)
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// Deletes what readers have seen of a killed story, so that it never comes back, not even in the history.
    static void forget(Handle handle, String story) {
        handle.execute("delete from shown where version in (select number from version where story = ?)", story);
    }

    /// Notes that an editor released a later take.
    static void release(Handle handle, long take) {
        handle.execute("insert into released_take (version) values (?) on conflict do nothing", take);
    }

    /// Lists the numbers of a story's later takes that an editor released.
    static Set<Long> releasedTakes(Handle handle, String story) {
        return new HashSet<>(
                handle.createQuery("""
                        select r.version from version v join released_take r on r.version = v.number
                        where v.story = ?""").bind(0, story).mapTo(Long.class).list());
    }
}
