package dateline.archive;

import dateline.story.Story;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A version of a story as the archive keeps it.
///
/// @param number rising in the order of filing
/// @param digest of what it says: decides, where all else is the same, in whatever order two came
record Version(
        long number,
        String guid,
        @Nullable String version,
        @Nullable Instant versionCreated,
        Instant arrived,
        String supplier,
        String name,
        long dispatch,
        byte[] digest,
        Story story) {

    boolean saysTheSame(Version other) {
        return guid.equals(other.guid) && Arrays.equals(digest, other.digest);
    }
}
