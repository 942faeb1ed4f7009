package dateline.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the newsroom's rules and its terms with the supplier come to for one version of a story.
///
/// @param section the key of its section
/// @param notBefore when a rule, or its source's schedule, lets it be shown
/// @param expires when the right to show it ends, by its supplier's word or by a rule, whichever is earlier
record Ruling(
        String section,
        boolean publish,
        @Nullable Instant notBefore,
        @Nullable Instant expires) {

    Ruling withoutDelay() {
        return new Ruling(section, publish, null, expires);
    }

    /// The same, but not before a time, if there is one.
    Ruling notBefore(@Nullable Instant time) {
        boolean later = time != null && (notBefore == null || time.isAfter(notBefore));
        return later ? new Ruling(section, publish, time, expires) : this;
    }
}
