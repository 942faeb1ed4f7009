package dateline.archive;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The last dispatch of the journal that the archive has filed.
///
/// @param number the journal's; 0 where nothing is filed yet
/// @param arrived when it arrived; null where nothing is filed, or where an earlier version of Dateline filed it
public record LastFiled(long number, @Nullable Instant arrived) {

    /// Empty if an archive does not say: its only row is missing.
    static Optional<LastFiled> find(Handle handle) {
        return handle.createQuery("select dispatch, arrived from progress")
                .map((row, context) -> new LastFiled(row.getLong("dispatch"), StoryTable.time(row, "arrived")))
                .findOne();
    }
}
