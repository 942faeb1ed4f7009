package dateline.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The table of what editors decided about recommendations. The later of two decisions about the same pair of
/// stories replaces the earlier one.
final class EditorChoiceTable {
    /// Stands for every story, as the one whose list a decision is about.
    static final String EVERY_LIST = "";

    enum Kind {
        PIN,
        BAN
    }

    /// @param kind the name of a [Kind]
    private record Row(String story, String other, String kind, long position) {}

    private EditorChoiceTable() {}

    /// Notes a decision; returns whether it is new. A repeated pin keeps its place.
    static boolean add(Handle handle, Kind kind, String story, String other) {
        return handle.createUpdate("""
                        insert into editor_choice (story, other, kind, position)
                        values (:story, :other, :kind, (select coalesce(max(position), 0) + 1 from editor_choice))
                        on conflict (story, other) do update set kind = excluded.kind, position = excluded.position
                        where kind <> excluded.kind""")
                        .bind("story", story)
                        .bind("other", other)
                        .bind("kind", kind.name())
                        .execute()
                > 0;
    }

    /// Removes a decision; returns whether there was one of this kind.
    static boolean remove(Handle handle, Kind kind, String story, String other) {
        return handle.execute(
                        "delete from editor_choice where story = ? and other = ? and kind = ?",
                        story,
                        other,
                        kind.name())
                > 0;
    }

    /// Returns the decisions about the list of a story.
    static EditorChoices of(Handle handle, String story) {
        return new EditorChoices(
                others(handle, Kind.PIN, story),
                new HashSet<>(others(handle, Kind.BAN, story)),
                bannedEverywhere(handle));
    }

    static Set<String> bannedEverywhere(Handle handle) {
        return new HashSet<>(others(handle, Kind.BAN, EVERY_LIST));
    }

    private static List<String> others(Handle handle, Kind kind, String story) {
        return handle.createQuery("select other from editor_choice where story = ? and kind = ? order by position")
                .bind(0, story)
                .bind(1, kind.name())
                .mapTo(String.class)
                .list();
    }

    /// Moves the decisions about a merged story to the story it was merged into. If both stories have a decision
    /// about the same other story, the later one stays.
    static void merge(Handle handle, String from, String into) {
        for (Row row : naming(handle, from)) {
            handle.execute("delete from editor_choice where story = ? and other = ?", row.story(), row.other());
            Row moved = new Row(
                    row.story().equals(from) ? into : row.story(),
                    row.other().equals(from) ? into : row.other(),
                    row.kind(),
                    row.position());
            boolean isReplaced = find(handle, moved.story(), moved.other())
                    .filter(there -> there.position() > moved.position())
                    .isPresent();
            if (!isReplaced && !moved.story().equals(moved.other())) {
                put(handle, moved);
            }
        }
    }

    private static void put(Handle handle, Row row) {
        handle.execute("""
                insert into editor_choice (story, other, kind, position) values (?, ?, ?, ?)
                on conflict (story, other) do update set kind = excluded.kind, position = excluded.position""", row.story(), row.other(), row.kind(), row.position());
    }

    private static List<Row> naming(Handle handle, String story) {
        return handle.createQuery("select * from editor_choice where story = :id or other = :id order by position")
                .bind("id", story)
                .map((row, context) -> new Row(
                        row.getString("story"), row.getString("other"), row.getString("kind"), row.getLong("position")))
                .list();
    }

    private static Optional<Row> find(Handle handle, String story, String other) {
        return naming(handle, story).stream()
                .filter(row -> row.story().equals(story) && row.other().equals(other))
                .findFirst();
    }
}
