package dateline.archive;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The table of ids that several items of one dispatch carried, with the guid that identifies each of those
/// items instead.
final class SharedIdTable {
    private SharedIdTable() {}

    /// Notes that an id is shared.
    ///
    /// @param guid the guid that identifies one of the items; empty for an article link, which then identifies
    ///     no item
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

    /// Lists the guids that identify the items that carried an id; empty if the id is not shared.
    static List<String> guids(Handle handle, String supplier, String shared) {
        return handle.createQuery("select guid from shared_id where supplier = ? and shared = ?")
                .bind(0, supplier)
                .bind(1, shared)
                .mapTo(String.class)
                .list();
    }
}
