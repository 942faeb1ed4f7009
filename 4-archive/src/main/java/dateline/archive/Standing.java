package dateline.archive;

import dateline.story.Embargo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a story stands: what is kept of it beside its versions.
///
/// @param published when it was first shown; kept while it is withheld
/// @param shown the number of the version whose content is or was last shown
/// @param released the number of the version that an editor released
/// @param dueAt when time alone changes it next: an embargo ends, or a right to show it or one of its pictures
record Standing(
        State state,
        boolean killed,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant corrected,
        @Nullable Long shown,
        @Nullable Long released,
        @Nullable Instant dueAt) {

    static final Standing NONE = new Standing(State.HELD, false, null, null, null, null, null, null);

    /// The standing of a story whose newest version is `newest`, at a time.
    ///
    /// @param now when this version came or something fell due: never the clock, so that a replay comes to the same
    /// @param corrected when a version came that says it is a correction
    Standing with(Version newest, @Nullable Instant corrected, Ruling ruling, Duration backdateAfter, Instant now) {
        if (killed) {
            return in(State.KILLED, null);
        }
        if (Hold.of(newest, ruling, released).isPresent()) {
            return in(State.HELD, null);
        }
        Instant free = free(newest, ruling);
        if (free.isAfter(now)) {
            return in(State.SCHEDULED, free);
        }
        Instant expires = ruling.expires();
        if (expires != null && !expires.isAfter(now)) {
            return in(State.EXPIRED, null);
        }
        return shown(newest, corrected, timeOf(newest, backdateAfter, now), now, expires);
    }

    Standing kill() {
        return new Standing(State.KILLED, true, published, updated, corrected, shown, released, null);
    }

    Standing revive() {
        return new Standing(State.HELD, false, published, updated, corrected, shown, released, null);
    }

    /// With nothing but when it was first shown, and what editors said: the rest is to be worked out anew.
    Standing forgotten() {
        return new Standing(State.HELD, false, published, null, null, null, released, null);
    }

    Standing release(long version) {
        return new Standing(state, killed, published, updated, corrected, shown, version, dueAt);
    }

    /// Due at a time, where that is earlier.
    Standing dueBy(@Nullable Instant time) {
        Instant earlier = dueAt == null || time != null && time.isBefore(dueAt) ? time : dueAt;
        return new Standing(state, killed, published, updated, corrected, shown, released, earlier);
    }

    private Standing in(State other, @Nullable Instant due) {
        return new Standing(other, killed, published, updated, corrected, shown, released, due);
    }

    /// When neither the supplier's embargo nor a rule keeps it back.
    private static Instant free(Version newest, Ruling ruling) {
        Instant embargo = newest.story().embargo() instanceof Embargo.Until(Instant time) ? time : Instant.MIN;
        Instant ruled = ruling.notBefore();
        return ruled != null && ruled.isAfter(embargo) ? ruled : embargo;
    }

    private Standing shown(
            Version newest, @Nullable Instant corrected, Instant at, Instant now, @Nullable Instant expires) {
        boolean same = shown != null && shown == newest.told();
        Instant said = newest.story().published();
        Instant first = published != null ? published : said != null && !said.isAfter(now) ? said : at;
        Instant update = same ? updated : updated(newest, at);
        return new Standing(State.PUBLISHED, false, first, update, corrected, newest.told(), released, expires);
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
