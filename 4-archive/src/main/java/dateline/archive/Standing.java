package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a story stands: what is kept of it beside its versions.
///
/// @param published when it was first shown; kept while it is withheld
/// @param shown the number of the version that is or was last shown
/// @param liftAt when an embargo ends
record Standing(
        State state,
        boolean killed,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant corrected,
        @Nullable Long shown,
        @Nullable Instant liftAt) {

    static final Standing NONE = new Standing(State.HELD, false, null, null, null, null, null);

    /// The standing of a story whose newest version is `newest`, at a time.
    ///
    /// @param now when this version came or its embargo ended: never the clock, so that a replay comes to the same
    /// @param corrected when a version came that says it is a correction
    Standing with(
            Version newest, @Nullable Instant corrected, SupplierTerms terms, Duration backdateAfter, Instant now) {
        if (killed) {
            return new Standing(State.KILLED, true, published, updated, corrected, shown, null);
        }
        Embargo embargo = newest.story().embargo();
        if (isBlank(newest)
                || newest.story().status() == Status.WITHHELD
                || embargo instanceof Embargo.Unclear
                || !terms.publish()) {
            return new Standing(State.HELD, false, published, updated, corrected, shown, null);
        }
        if (embargo instanceof Embargo.Until(Instant time) && time.isAfter(now)) {
            return new Standing(State.SCHEDULED, false, published, updated, corrected, shown, time);
        }
        return shown(newest, corrected, timeOf(newest, backdateAfter, now), now);
    }

    /// There is nothing to show: the story waits for a version that has words.
    private static boolean isBlank(Version version) {
        return version.story().headline() == null && version.story().body().isEmpty();
    }

    Standing kill() {
        return new Standing(State.KILLED, true, published, updated, corrected, shown, null);
    }

    private Standing shown(Version newest, @Nullable Instant corrected, Instant at, Instant now) {
        boolean same = shown != null && shown == newest.number();
        Instant said = newest.story().published();
        Instant first = published != null ? published : said != null && !said.isAfter(now) ? said : at;
        Instant update = same ? updated : updated(newest, at);
        return new Standing(State.PUBLISHED, false, first, update, corrected, newest.number(), null);
    }

    private @Nullable Instant updated(Version newest, Instant at) {
        Instant said = newest.story().updated();
        return said != null ? said : shown == null ? null : at;
    }

    /// Our own time, or the supplier's for copy that was old when it came.
    static Instant timeOf(Version version, Duration backdateAfter, Instant now) {
        Instant created = version.versionCreated();
        if (created == null || !created.isBefore(version.arrived().minus(backdateAfter))) {
            return now;
        }
        return created;
    }
}
