package dateline.archive;

import dateline.archive.ShownTable.Shown;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the archive keeps of a story's versions, as one snapshot has it, and what readers have seen of them.
///
/// @param versions all that ever came, in the order of filing
/// @param seen what readers have seen of them, by the number of the version
/// @param releasedTakes the numbers of the later takes that an editor released
record KeptVersions(Newest order, List<Version> versions, Map<Long, Shown> seen, Set<Long> releasedTakes) {

    static KeptVersions of(Handle handle, String story) {
        List<Version> versions = VersionTable.list(handle, story);
        boolean hasTakes = versions.stream().anyMatch(version -> version.story().lead() != null);
        return new KeptVersions(
                new Newest(GuidTable.ancestors(handle, story)),
                versions,
                ShownTable.list(handle, story),
                hasTakes ? ShownTable.releasedTakes(handle, story) : Set.of());
    }

    /// A story that was not here before its first version.
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

    /// The takes that follow a version.
    Takes takes(Story first, Routing routing, @Nullable Long released, Instant now) {
        return new Takes(first, versions, routing, releasedTakes, released != null, now);
    }
}
