package dateline.archive;

import dateline.archive.Clearance.Embargoed;
import dateline.archive.Clearance.Ended;
import dateline.archive.Clearance.Free;
import dateline.archive.Clearance.Held;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A story's publication state: what the archive stores about the story beside its versions.
///
/// @param published when it was first shown; kept while it is withheld
/// @param shown the number of the version whose content is or was last shown
/// @param released the number of the version that an editor released
/// @param dueAt when time alone changes it next: an embargo ends, or the licence of the story or of a picture
/// @param waits whether it, its newest version or a later take waits for an editor or its supplier
record PublicationState(
        State state,
        boolean killed,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant corrected,
        @Nullable Long shown,
        @Nullable Long released,
        @Nullable Instant dueAt,
        boolean waits) {

    static final PublicationState NONE =
            new PublicationState(State.HELD, false, null, null, null, null, null, null, false);

    /// Returns the state that follows from what readers may see of the versions at a given time.
    ///
    /// @param since when readers first saw the shown version; null if they have not seen it before
    /// @param now when the newest version arrived or something fell due; never the clock, so that a replay
    ///     gives the same result
    /// @param corrected when the last correction arrived; null if there is none
    PublicationState with(
            Visibility visible,
            @Nullable Instant since,
            @Nullable Instant corrected,
            Duration backdateAfter,
            Instant now) {
        if (killed) {
            return in(State.KILLED, null, false);
        }
        Clearance newest = visible.ofNewest();
        return visible.shownVersion()
                .map(shownVersion -> shown(
                                shownVersion, since, corrected, timeOf(shownVersion, backdateAfter, now), now)
                        .waiting(newest instanceof Held))
                .orElseGet(() -> switch (newest) {
                    case Held held -> in(State.HELD, null, true);
                    case Embargoed(Instant until) -> in(State.SCHEDULED, until, false);
                    case Ended ended -> in(State.EXPIRED, null, false);
                    case Free free -> throw new IllegalStateException("A version that may be shown stands.");
                });
    }

    PublicationState kill() {
        return new PublicationState(State.KILLED, true, published, updated, corrected, shown, released, null, false);
    }

    PublicationState revive() {
        return new PublicationState(State.HELD, false, published, updated, corrected, shown, released, null, false);
    }

    /// Returns a state with only the times at which readers first saw the story and its last version, and what
    /// an editor released. The rest must be computed again.
    PublicationState seen(@Nullable Instant first, @Nullable Instant last, @Nullable Long version) {
        return new PublicationState(State.HELD, false, first, last, null, version, released, null, false);
    }

    PublicationState release(long version) {
        return new PublicationState(state, killed, published, updated, corrected, shown, version, dueAt, waits);
    }

    /// Changes when the story was first shown, to correct what a clock that ran ahead wrote.
    ///
    /// @param at when that is decided; an update after it, or before the story's new time, is removed
    PublicationState redate(Instant time, Instant at) {
        Instant update = updated == null || updated.isAfter(at) || updated.isBefore(time) ? null : updated;
        return new PublicationState(state, killed, time, update, corrected, shown, released, dueAt, waits);
    }

    /// Returns the state that is due at `time`, if that is earlier.
    PublicationState dueBy(@Nullable Instant time) {
        Instant earlier = dueAt == null || time != null && time.isBefore(dueAt) ? time : dueAt;
        return new PublicationState(state, killed, published, updated, corrected, shown, released, earlier, waits);
    }

    PublicationState waiting(boolean other) {
        return new PublicationState(state, killed, published, updated, corrected, shown, released, dueAt, other);
    }

    /// Returns this state with those parts of another that readers do not see: released, due and waits.
    PublicationState followedBy(PublicationState other) {
        return new PublicationState(
                state, killed, published, updated, corrected, shown, other.released, other.dueAt, other.waits);
    }

    private PublicationState in(State other, @Nullable Instant due, boolean waiting) {
        return new PublicationState(other, killed, published, updated, corrected, shown, released, due, waiting);
    }

    /// @param since when readers first saw this version; null if they see it now for the first time
    private PublicationState shown(
            Version shownVersion, @Nullable Instant since, @Nullable Instant corrected, Instant at, Instant now) {
        boolean same = shown != null && shown == shownVersion.contentNumber();
        Instant sourceTime = shownVersion.story().origin().published();
        Instant first =
                published != null ? published : sourceTime != null && !sourceTime.isAfter(now) ? sourceTime : at;
        Instant update = same ? updated : since != null ? seenAgain(since, first) : updated(shownVersion, at);
        return new PublicationState(
                State.PUBLISHED, false, first, update, corrected, shownVersion.contentNumber(), released, null, false);
    }

    private static @Nullable Instant seenAgain(Instant since, Instant first) {
        return since.isAfter(first) ? since : null;
    }

    private @Nullable Instant updated(Version newest, Instant at) {
        Instant sourceTime = newest.story().origin().updated();
        return sourceTime != null ? sourceTime : shown == null ? null : at;
    }

    /// Returns our own time; the supplier's time for copy that was already old when it arrived.
    static Instant timeOf(Version version, Duration backdateAfter, Instant now) {
        Instant created = version.versionCreated();
        if (created == null || !created.isBefore(version.arrived().minus(backdateAfter))) {
            return now;
        }
        return created;
    }
}
