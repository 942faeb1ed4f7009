package dateline.archive;

import dateline.archive.ShownTable.Shown;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a story stands by its versions and the rules at a time.
///
/// @param newest its newest version, shown or not; null where there is none
/// @param stands the version that readers see; null where they see none
/// @param readable the numbers of the versions that readers may read: the one that stands, and those of its history
/// @param seen what readers have seen until now, by the number of the version
record ComputedState(
        StoryRow row, @Nullable Version newest, @Nullable Version stands, Set<Long> readable, Map<Long, Shown> seen) {

    static ComputedState unseen(StoryRow row, @Nullable Version newest, Map<Long, Shown> seen) {
        return new ComputedState(row, newest, null, Set.of(), seen);
    }

    /// The version that readers see, else the newest.
    @Nullable
    Version content() {
        return stands != null ? stands : newest;
    }

    /// Whether nothing is different from how the story stood.
    boolean isAs(StoryRow was) {
        return row.equals(was) && hasSameHistory();
    }

    /// Whether readers find no difference to how the story stood.
    boolean looksAs(StoryRow was) {
        return row.equals(was.with(was.standing().followedBy(row.standing()))) && hasSameHistory();
    }

    private boolean hasSameHistory() {
        return readable.equals(seen.entrySet().stream()
                .filter(entry -> Objects.requireNonNull(entry.getValue()).readable())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }
}
