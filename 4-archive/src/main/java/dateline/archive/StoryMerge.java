package dateline.archive;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Merges one story into another: all rows that name the first one name the second one then, and the first
/// id leads to it. The state of both must be computed again afterwards ([StateUpdater]).
final class StoryMerge {
    /// The columns that go on naming the merged story:
    ///
    /// - `alias.id` leads to the other story.
    /// - `change.story` records what happened.
    /// - `wording.story` finds candidates, which are looked up in `story`.
    /// - `story.behind` is computed with the state.
    /// - `unrecorded` is empty while the archive is open ([ShownBefore]).
    static final Set<String> KEPT =
            Set.of("alias.id", "change.story", "wording.story", "story.behind", "unrecorded.story");

    private static final List<String> MOVED =
            List.of("guid", "evolved", "version", "alias", "telling", "former_address");

    private StoryMerge() {}

    static void merge(Handle handle, String from, String into) {
        for (String table : MOVED) {
            handle.execute("update " + table + " set story = ? where story = ?", into, from);
        }
        handle.execute("insert into alias (id, story) values (?, ?)", from, into);
        NearDuplicateTable.merge(handle, from, into);
        TopicTable.merge(handle, from, into);
        UnlinkedTable.merge(handle, from, into);
        EditorChoiceTable.merge(handle, from, into);
        handle.execute("delete from picture_use where story = ?", from);
        StoryTable.remove(handle, from);
    }
}
