package dateline.archive;

import dateline.story.Embargo;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether one version of a story may be shown at a given time, by its own data and the newsroom's rules. It
/// does not consider other versions: see [Visibility].
sealed interface Clearance {

    /// It waits for an editor or its supplier.
    record Held(Hold why) implements Clearance {}

    /// It waits for a time.
    record Embargoed(Instant until) implements Clearance {}

    /// The right to show it has ended.
    record Ended() implements Clearance {}

    /// It may be shown.
    record Free() implements Clearance {}

    static Clearance of(Optional<Hold> hold, Version version, Ruling ruling, Instant now) {
        if (hold.isPresent()) {
            return new Held(hold.get());
        }
        Instant free = free(version, ruling);
        if (free.isAfter(now)) {
            return new Embargoed(free);
        }
        return hasEnded(ruling.expires(), now) ? new Ended() : new Free();
    }

    static boolean hasEnded(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    /// Returns from when neither the supplier's embargo nor a rule keeps a version back; [Instant#MIN] if
    /// neither does.
    static Instant free(Version version, Ruling ruling) {
        Instant embargo =
                version.story().rights().embargo() instanceof Embargo.Until(Instant time) ? time : Instant.MIN;
        Instant ruled = ruling.notBefore();
        return ruled != null && ruled.isAfter(embargo) ? ruled : embargo;
    }
}
