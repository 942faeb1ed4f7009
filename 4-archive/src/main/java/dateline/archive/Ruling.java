package dateline.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The outcome of the newsroom's rules and the supplier's terms for one version of a story.
///
/// @param section the key of its section
/// @param notBefore the earliest time at which a rule or the source's schedule lets it be shown; null if there
///     is none
/// @param expires when the right to show it ends: the supplier's time or the rule's, whichever is earlier; null
///     if it does not end
record Ruling(
        String section,
        boolean publish,
        @Nullable Instant notBefore,
        @Nullable Instant expires) {

    Ruling withoutDelay() {
        return new Ruling(section, publish, null, expires);
    }

    /// Returns this ruling, but not before `time`. A null or earlier time changes nothing.
    Ruling notBefore(@Nullable Instant time) {
        boolean later = time != null && (notBefore == null || time.isAfter(notBefore));
        return later ? new Ruling(section, publish, time, expires) : this;
    }
}
