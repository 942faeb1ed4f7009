package dateline.archive;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of addresses that stories had on a site that moved in here. The first story that had one keeps it.
final class FormerAddressTable {
    private FormerAddressTable() {}

    static void add(Handle handle, String story, List<String> paths) {
        for (String path : paths) {
            handle.execute(
                    "insert into former_address (path, story) values (?, ?) on conflict do nothing", path, story);
        }
    }

    static Optional<String> findStory(Handle handle, String path) {
        return handle.createQuery("select story from former_address where path = ?")
                .bind(0, path)
                .mapTo(String.class)
                .findOne();
    }
}
