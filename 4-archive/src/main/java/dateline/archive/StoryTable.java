package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of stories, with the publication state of each.
final class StoryTable {
    private StoryTable() {}

    static Optional<StoryRow> find(Handle handle, String id) {
        return handle.createQuery("select * from story where id = ?")
                .bind(0, id)
                .map((row, context) -> row(handle, row))
                .findOne();
    }

    static void put(Handle handle, StoryRow row, long change) {
        PublicationState publication = row.publication();
        handle.createUpdate("""
                        insert into story (id, state, killed, section, address, published, updated, corrected, shown,
                            released, due_at, waits, change)
                        values (:id, :state, :killed, :section, :address, :published, :updated, :corrected, :shown,
                            :released, :dueAt, :waits, :change)
                        on conflict (id) do update set state = excluded.state, killed = excluded.killed,
                            section = excluded.section, address = excluded.address, published = excluded.published,
                            updated = excluded.updated, corrected = excluded.corrected, shown = excluded.shown,
                            released = excluded.released, due_at = excluded.due_at,
                            waits = excluded.waits, change = excluded.change""")
                .bind("id", row.id())
                .bind("state", publication.state().name())
                .bind("killed", publication.killed() ? 1 : 0)
                .bind("section", row.section())
                .bind("address", row.address())
                .bind("published", publication.published())
                .bind("updated", publication.updated())
                .bind("corrected", publication.corrected())
                .bind("shown", publication.shown())
                .bind("released", publication.released())
                .bind("dueAt", publication.dueAt())
                .bind("waits", publication.waits() ? 1 : 0)
                .bind("change", change)
                .execute();
    }

    /// Stores which other story lists show in place of this one.
    ///
    /// @param behind null if lists show the story itself
    static void standBehind(Handle handle, String id, @Nullable String behind) {
        handle.execute("update story set behind = ? where id = ?", behind, id);
    }

    /// Sets the number of a story's last change.
    static void number(Handle handle, String id, long change) {
        handle.execute("update story set change = ? where id = ?", change, id);
    }

    /// Stores those parts of a story's state that readers do not see: released, due and waits. Keeps the number
    /// of its last change.
    static void note(Handle handle, StoryRow row) {
        PublicationState publication = row.publication();
        handle.execute(
                "update story set released = ?, due_at = ?, waits = ? where id = ?",
                publication.released(),
                publication.dueAt(),
                publication.waits() ? 1 : 0,
                row.id());
    }

    /// Lists the ids of stories after an id, in the order of the ids.
    static List<String> after(Handle handle, String id, int limit) {
        return handle.createQuery("select id from story where id > ? order by id limit ?")
                .bind(0, id)
                .bind(1, limit)
                .mapTo(String.class)
                .list();
    }

    static void remove(Handle handle, String id) {
        handle.execute("delete from story where id = ?", id);
    }

    /// A story that time alone changes, and when.
    record Due(String story, Instant at) {}

    /// Finds the story that is due first, if it is due by a time.
    static Optional<Due> due(Handle handle, Instant by) {
        return handle.createQuery("select id, due_at from story where due_at <= ? order by due_at, id limit 1")
                .bind(0, by)
                .map((row, context) -> new Due(row.getString("id"), presentTime(row, "due_at")))
                .findOne();
    }

    /// Removes the due time of a story if it is not later than before; returns whether it did.
    static boolean isDueNoMore(Handle handle, Due due) {
        return handle.execute("update story set due_at = null where id = ? and due_at <= ?", due.story(), due.at()) > 0;
    }

    static Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery(
                        "select min(due_at) from story where due_at is not null and typeof(due_at) = 'integer'")
                .mapTo(Instant.class)
                .findOne();
    }

    /// Lists the stories that wait for an editor, a supplier or the end of an embargo, the newest change first.
    static List<StoryRow> waiting(Handle handle, int limit) {
        return handle.createQuery("""
                        select * from story where waits = 1
                        union select * from story where state = 'SCHEDULED'
                        order by change desc limit ?""")
                .bind(0, limit)
                .map((row, context) -> row(handle, row))
                .list();
    }

    /// Counts the stories that wait for an editor or a supplier.
    static long countWaiting(Handle handle) {
        return handle.createQuery("select count(*) from story where waits = 1")
                .mapTo(Long.class)
                .one();
    }

    /// Lists the ids of the stories with a version that arrived at or after a time.
    static List<String> since(Handle handle, Instant since) {
        return handle.createQuery("select distinct story from version where arrived >= ? order by story")
                .bind(0, since)
                .mapTo(String.class)
                .list();
    }

    /// Lists the ids of the stories whose address has this slug.
    ///
    /// @param slug of letters, digits and hyphens
    static List<String> ofSlug(Handle handle, String slug) {
        return handle.createQuery("select id from story where address like '%/' || ? || '-' || id order by id")
                .bind(0, slug)
                .mapTo(String.class)
                .list();
    }

    /// Finds the id of the story whose Next Article is at a place: the one that was published next after it in
    /// its section.
    static Optional<String> leadingTo(Handle handle, String section, Instant published, String id) {
        return handle.createQuery("""
                        select id from story
                        where state = 'PUBLISHED' and behind is null and section = :section
                        and (published, id) > (:published, :id)
                        order by published, id limit 1""")
                .bind("section", section)
                .bind("published", published)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /// Reads a row. A damaged row is read as far as possible and counts as waiting, so that its story is not
    /// shown before the repair.
    private static StoryRow row(Handle handle, ResultSet row) throws SQLException {
        Optional<StoryRow> read = read(handle, row);
        return read.isPresent() ? read.get() : damaged(row, row.getString("id"));
    }

    /// Reads the story in a row. Returns empty if it cannot be read, and reports it.
    static Optional<StoryRow> read(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return Rows.read(handle, () -> DamagedRow.ofStory(id), () -> row(row, id));
    }

    private static StoryRow row(ResultSet row, String id) throws SQLException {
        State state = State.valueOf(Rows.text(row, "state"));
        boolean killed = Rows.flag(row, "killed");
        if (killed != (state == State.KILLED)) {
            throw new IllegalArgumentException("state and killed contradict each other");
        }
        PublicationState publication = new PublicationState(
                state,
                killed,
                Rows.ourTime(row, "published"),
                Rows.ourTime(row, "updated"),
                Rows.ourTime(row, "corrected"),
                Rows.number(row, "shown"),
                Rows.number(row, "released"),
                Rows.time(row, "due_at"),
                Rows.flag(row, "waits"));
        if (state == State.PUBLISHED) {
            Rows.present(publication.published(), "published");
            Rows.present(publication.shown(), "shown");
        }
        if (state == State.PUBLISHED || row.getString("address") != null) {
            Rows.address(row);
        }
        String section = row.getString("section");
        if (section != null && !StoryAddress.isSection(section)) {
            throw new IllegalArgumentException("this is not the key of a section: " + section);
        }
        return new StoryRow(id, section, row.getString("address"), publication, row.getString("behind"));
    }

    /// Reads as much as possible of a damaged row. If its kill mark cannot be read, the story counts as killed,
    /// so that damage never brings back a killed story. The address is left out; it is made again when the
    /// story is shown. If a time is lost, the shown version counts as lost too.
    private static StoryRow damaged(ResultSet row, String id) throws SQLException {
        boolean killed = !(row.getObject("killed") instanceof Number number)
                || number.longValue() != 0
                || State.KILLED.name().equals(row.getString("state"));
        String section = row.getString("section");
        PublicationState publication = new PublicationState(
                killed ? State.KILLED : State.HELD,
                killed,
                readable(() -> Rows.ourTime(row, "published")),
                readable(() -> Rows.ourTime(row, "updated")),
                readable(() -> Rows.ourTime(row, "corrected")),
                readable(() -> {
                    Rows.ourTime(row, "updated");
                    Rows.ourTime(row, "corrected");
                    return Rows.number(row, "shown");
                }),
                readable(() -> Rows.number(row, "released")),
                null,
                true);
        return new StoryRow(
                id,
                section != null && StoryAddress.isSection(section) ? section : null,
                null,
                publication,
                row.getString("behind"));
    }

    private static <T> @Nullable T readable(Rows.Reader<@Nullable T> cell) throws SQLException {
        try {
            return cell.read();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return Rows.time(row, column);
    }

    static Instant presentTime(ResultSet row, String column) throws SQLException {
        return Rows.presentTime(row, column);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return Rows.number(row, column);
    }
}
