package dateline.archive;

import org.jspecify.annotations.Nullable;

/// A row of the archive that cannot be read, and from what it is mended.
///
/// @param table its table's name
/// @param key its own, in that table
/// @param story the id of the story that it belongs to, if it belongs to one
/// @param dispatch the number of the dispatch from which it was made, if it was made from one alone
record DamagedRow(
        String table,
        String key,
        @Nullable String story,
        @Nullable Long dispatch) {

    static DamagedRow ofStory(String id) {
        return new DamagedRow("story", id, id, null);
    }

    static DamagedRow ofChange(long number, String story) {
        return new DamagedRow("change", String.valueOf(number), story, null);
    }

    static DamagedRow ofVersion(long number, @Nullable String story, long dispatch) {
        return new DamagedRow("version", String.valueOf(number), story, dispatch);
    }

    static DamagedRow ofPictureItem(long number, long dispatch) {
        return new DamagedRow("picture_item", String.valueOf(number), null, dispatch);
    }

    /// Whether both are the same row, whatever is known of where it comes from.
    boolean isSameRow(DamagedRow other) {
        return table.equals(other.table) && key.equals(other.key);
    }
}
