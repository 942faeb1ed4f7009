package dateline.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Tells copy that its source will publish later from copy whose clock or time zone is wrong.
///
/// A time of first publication more than a day after the copy came is meant: the copy waits for it, as under an
/// embargo. A nearer one is the fault of a clock or of a zone (the last zone is 26 hours from the first, and wrong
/// ones are mostly off by less than 15): the copy is shown at once, under the time at which it came.
final class Schedule {
    private static final Duration NEAR = Duration.ofDays(1);

    private Schedule() {}

    /// When a version is to be shown by its source's word; null where that is no time to wait for. A version that
    /// repeats a time which was scheduled when it was first said waits for it too, however near it is by now.
    ///
    /// @param all the versions of the story, as they came
    static @Nullable Instant of(Version version, Collection<Version> all) {
        Instant said = version.story().published();
        if (said == null) {
            return null;
        }
        Instant firstSaid = all.stream()
                .filter(other -> said.equals(other.story().published()))
                .map(Version::arrived)
                .min(Comparator.naturalOrder())
                .orElse(version.arrived());
        return isScheduled(said, firstSaid) ? said : null;
    }

    /// @param said when the source says that it first publishes the copy
    /// @param arrived when the copy came
    static boolean isScheduled(@Nullable Instant said, Instant arrived) {
        return said != null && said.isAfter(arrived.plus(NEAR));
    }

    /// Whether copy that says nothing else moves a schedule, or is put on one.
    static boolean isMoved(Version last, @Nullable Instant said, Instant arrived) {
        Instant before = last.story().published();
        boolean waits = before != null && before.isAfter(arrived) && isScheduled(before, last.arrived());
        return said != null && !said.equals(before) && (waits || isScheduled(said, arrived));
    }
}
