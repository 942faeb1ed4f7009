package dateline.journal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// A row of the journal as a check reads it, one at a time.
///
/// @param hasItsSize whether the stored size is the length of the bytes
record CheckedRow(Entry entry, boolean hasItsSize) {
    /// Finds the row with the next higher number; empty if there is none.
    static Optional<CheckedRow> after(long last, Handle handle) {
        try {
            return handle.createQuery("select * from dispatch where number > ? order by number limit 1")
                    .bind(0, last)
                    .map((row, context) -> new CheckedRow(EntryRow.read(row), EntryRow.hasItsSize(row)))
                    .findOne();
        } catch (JdbiException e) {
            return afterByIndex(last, handle);
        }
    }

    /// Finds the next row through an index, because it lies on a destroyed page.
    private static Optional<CheckedRow> afterByIndex(long last, Handle handle) {
        return handle.createQuery(
                        "select min(number) from dispatch indexed by dispatch_sha256 where sha256 >= x'' and number > ?")
                .bind(0, last)
                .mapTo(Long.class)
                .findOne()
                .map(number -> new CheckedRow(EntryRow.unreadable(number), true));
    }
}
