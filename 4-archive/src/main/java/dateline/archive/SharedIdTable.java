package dateline.archive;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The table of ids that several items of one dispatch carried, and by which guid each of those items is known
/// instead.
final class SharedIdTable {
    private SharedIdTable() {}

    /// Notes that an id is shared.
    ///
    /// @param guid by which one of the items is known; empty for an article link, which then names no item at all
    static void add(Handle handle, String supplier, String shared, String guid) {
        handle.execute(
                "insert into shared_id (supplier, shared, guid) values (?, ?, ?) on conflict do nothing",
                supplier,
                shared,
                guid);
    }

    static boolean has(Handle handle, String supplier, String shared) {
        return !guids(handle, supplier, shared).isEmpty();
    }

    /// Lists the guids by which the items that carried an id are known; empty for an id that is not shared.
    static List<String> guids(Handle handle, String supplier, String shared) {
        return handle.createQuery("select guid from shared_id where supplier = ? and shared = ?")
                .bind(0, supplier)
                .bind(1, shared)
                .mapTo(String.class)
                .list();
    }
}
