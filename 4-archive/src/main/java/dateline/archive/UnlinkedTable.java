package dateline.archive;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The table of pairs of stories that an editor unlinked: they are not the same copy, even if their texts
/// are similar.
final class UnlinkedTable {
    private UnlinkedTable() {}

    /// Lists the stories that an editor unlinked from a story.
    static Set<String> of(Handle handle, String story) {
        return new HashSet<>(handle.createQuery("select other from parted where story = ?")
                .bind(0, story)
                .mapTo(String.class)
                .list());
    }

    /// Notes that two stories are not the same copy; returns whether that is new.
    static boolean add(Handle handle, String one, String other) {
        return handle.execute(
                        "insert into parted (story, other) values (?, ?), (?, ?) on conflict do nothing",
                        one,
                        other,
                        other,
                        one)
                > 0;
    }

    /// Removes the note that two stories are not the same copy; returns whether there was one.
    static boolean remove(Handle handle, String one, String other) {
        return handle.execute(
                        "delete from parted where (story, other) in (values (?, ?), (?, ?))", one, other, other, one)
                > 0;
    }

    /// Moves a merged story's notes to the story it was merged into.
    static void merge(Handle handle, String from, String into) {
        for (String other : of(handle, from)) {
            remove(handle, from, other);
            if (!other.equals(into)) {
                add(handle, into, other);
            }
        }
    }
}
