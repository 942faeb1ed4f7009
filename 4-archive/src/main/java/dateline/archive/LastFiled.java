package dateline.archive;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The last dispatch of the journal that the archive has filed.
///
/// @param number its number in the journal; 0 if nothing is filed yet
/// @param arrived when it arrived; null if nothing is filed, or if an earlier version of Dateline filed it
public record LastFiled(long number, @Nullable Instant arrived) {

    /// Reads the last filed dispatch; empty if the only row of the table is missing.
    static Optional<LastFiled> find(Handle handle) {
        return handle.createQuery("select dispatch, arrived from progress")
                .map((row, context) -> new LastFiled(row.getLong("dispatch"), StoryTable.time(row, "arrived")))
                .findOne();
    }
}
