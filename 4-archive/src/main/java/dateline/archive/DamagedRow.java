package dateline.archive;

import org.jspecify.annotations.Nullable;

/// A row of the archive that cannot be read, and what it is repaired from.
///
/// @param story the id of the story that it belongs to; null if it belongs to none, or if that is not known
/// @param dispatch the number of the dispatch that it was made from; null if it was not made from one alone
record DamagedRow(Key key, @Nullable String story, @Nullable Long dispatch) {
    enum Table {
        STORY("story", "id"),
        CHANGE("change", "number"),
        VERSION("version", "number"),
        CARD("card", "version"),
        PICTURE_ITEM("picture_item", "number"),
        PACKAGE("news_package", "number");

        private final String table;
        private final String column;

        Table(String table, String column) {
            this.table = table;
            this.column = column;
        }

        /// Selects one row by its key, which is the statement's only parameter.
        String select() {
            return "select * from " + table + " where " + column + " = ?";
        }
    }

    /// @param id a story's id, or a number
    record Key(Table table, Object id) {
        @Override
        public String toString() {
            return "Row " + id + " of the archive's table " + table.table;
        }
    }

    static DamagedRow ofStory(String id) {
        return new DamagedRow(new Key(Table.STORY, id), id, null);
    }

    static DamagedRow ofChange(long number, String story) {
        return new DamagedRow(new Key(Table.CHANGE, number), story, null);
    }

    static DamagedRow ofVersion(long number, @Nullable String story, long dispatch) {
        return new DamagedRow(versionKey(number), story, dispatch);
    }

    /// Returns the row of a card. It has no story, because a new card does not change what readers see.
    static DamagedRow ofCard(long version) {
        return new DamagedRow(new Key(Table.CARD, version), null, null);
    }

    static DamagedRow ofPictureItem(long number, long dispatch) {
        return new DamagedRow(new Key(Table.PICTURE_ITEM, number), null, dispatch);
    }

    static DamagedRow ofPackage(long number, long dispatch) {
        return new DamagedRow(new Key(Table.PACKAGE, number), null, dispatch);
    }

    static Key versionKey(long number) {
        return new Key(Table.VERSION, number);
    }
}
