package dateline.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last dispatch of the journal that the archive has filed.
///
/// @param number the journal's; 0 where nothing is filed yet
/// @param arrived when it arrived; null where nothing is filed, or where an earlier version of Dateline filed it
public record LastFiled(long number, @Nullable Instant arrived) {}
