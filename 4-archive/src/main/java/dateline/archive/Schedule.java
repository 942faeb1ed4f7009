package dateline.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Distinguishes copy that its source will publish later from copy with a wrong clock or time zone.
///
/// A time of first publication more than a day after arrival is a schedule: the copy waits for it, as under an
/// embargo. A nearer time is the error of a clock or a zone (the last zone is 26 hours from the first, and most
/// errors are under 15 hours): the copy is shown at once, with its time of arrival.
final class Schedule {
    private static final Duration NEAR = Duration.ofDays(1);

    private Schedule() {}

    /// Returns when the source wants a version to be shown; null if there is no time to wait for. A version
    /// that repeats a time which was a schedule when it first arrived waits for it too, however near it is
    /// by now.
    ///
    /// @param all all versions of the story
    static @Nullable Instant of(Version version, Collection<Version> all) {
        Instant published = version.story().origin().published();
        if (published == null) {
            return null;
        }
        Instant firstArrival = all.stream()
                .filter(other -> published.equals(other.story().origin().published()))
                .map(Version::arrived)
                .min(Comparator.naturalOrder())
                .orElse(version.arrived());
        return isScheduled(published, firstArrival) ? published : null;
    }

    /// @param published the source's time of first publication
    /// @param arrived when the copy arrived
    static boolean isScheduled(@Nullable Instant published, Instant arrived) {
        return published != null && published.isAfter(arrived.plus(NEAR));
    }

    /// Returns whether copy that is otherwise unchanged gets another schedule, or its first one.
    static boolean isMoved(Version last, @Nullable Instant published, Instant arrived) {
        Instant before = last.story().origin().published();
        boolean waits = before != null && before.isAfter(arrived) && isScheduled(before, last.arrived());
        return published != null && !published.equals(before) && (waits || isScheduled(published, arrived));
    }
}
