package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A version of a story as the archive keeps it.
///
/// @param number rises in the order of filing
/// @param contentNumber the number of the version that brought the content: its own, except for a
///     management-only revision
/// @param digest of the content
record Version(
        long number,
        long contentNumber,
        String guid,
        @Nullable String version,
        @Nullable Instant versionCreated,
        Instant arrived,
        String supplier,
        String name,
        long dispatch,
        byte[] digest,
        Story story)
        implements VersionOrder.Versioned {

    @Override
    public @Nullable Status status() {
        return story.rights().status();
    }

    @Override
    public @Nullable Embargo embargo() {
        return story.rights().embargo();
    }

    /// Returns this version's content with what a later version says about whether and until when it may
    /// be shown.
    Version managedBy(Version later) {
        return new Version(
                later.number,
                contentNumber,
                later.guid,
                later.version,
                later.versionCreated,
                later.arrived,
                supplier,
                name,
                dispatch,
                digest,
                story.managedBy(later.story));
    }

    boolean saysTheSame(Version other) {
        return guid.equals(other.guid) && Arrays.equals(digest, other.digest);
    }
}
