package dateline.archive;

import dateline.archive.ShownTable.Shown;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A story's publication state as computed from its versions and the rules at a given time.
///
/// @param newest its newest version, shown or not; null if there is none
/// @param shownVersion the version that readers see; null if they see none
/// @param readable the numbers of the versions that readers may read: the shown one and those of the history
/// @param seen the versions that readers have seen until now, by version number
record ComputedState(
        StoryRow row,
        @Nullable Version newest,
        @Nullable Version shownVersion,
        Set<Long> readable,
        Map<Long, Shown> seen) {

    static ComputedState unseen(StoryRow row, @Nullable Version newest, Map<Long, Shown> seen) {
        return new ComputedState(row, newest, null, Set.of(), seen);
    }

    /// Returns the version that readers see; the newest if they see none.
    @Nullable
    Version content() {
        return shownVersion != null ? shownVersion : newest;
    }

    /// Returns whether nothing differs from the earlier state.
    boolean isAs(StoryRow earlier) {
        return row.equals(earlier) && hasSameHistory();
    }

    /// Returns whether readers see no difference from the earlier state.
    boolean looksAs(StoryRow earlier) {
        return row.equals(earlier.with(earlier.publication().followedBy(row.publication()))) && hasSameHistory();
    }

    private boolean hasSameHistory() {
        return readable.equals(seen.entrySet().stream()
                .filter(entry -> Objects.requireNonNull(entry.getValue()).readable())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }
}
