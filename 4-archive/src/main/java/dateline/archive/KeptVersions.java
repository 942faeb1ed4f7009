package dateline.archive;

import dateline.archive.ShownTable.Shown;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stored versions of a story in one snapshot, and which of them readers have seen.
///
/// @param versions all versions that ever arrived, in the order of filing
/// @param seen the versions that readers have seen, by version number
/// @param releasedTakes the numbers of the later takes that an editor released
record KeptVersions(Newest order, List<Version> versions, Map<Long, Shown> seen, Set<Long> releasedTakes) {

    static KeptVersions of(Handle handle, String story) {
        List<Version> versions = VersionTable.list(handle, story);
        boolean hasTakes =
                versions.stream().anyMatch(version -> version.story().identity().lead() != null);
        return new KeptVersions(
                new Newest(GuidTable.ancestors(handle, story)),
                versions,
                ShownTable.list(handle, story),
                hasTakes ? ShownTable.releasedTakes(handle, story) : Set.of());
    }

    /// Returns the versions of a new story: only its first.
    static KeptVersions first(Version first) {
        return new KeptVersions(new Newest(Map.of()), List.of(first), Map.of(), Set.of());
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    /// @param released the number of the version that an editor released
    Visibility visibility(Routing routing, @Nullable Long released, Instant now) {
        return new Visibility(order, versions, seen, routing, released, now);
    }

    /// Returns the takes that follow a version.
    Takes takes(Story first, Routing routing, @Nullable Long released, Instant now) {
        return new Takes(first, versions, routing, releasedTakes, released != null, now);
    }
}
