package dateline.wire.rounds;

import dateline.wire.Via;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of a connection. It covers the time since the program started.
///
/// @param visited when the last visit began; null before the first
/// @param dispatched when it last delivered something new; null if it has not
/// @param failures how many visits in a row have failed; 0 after a success
/// @param error why the last failed visit failed, as a sentence; kept after a later success; null if none
///     has failed
/// @param next when the next visit is due; null before the first is planned
/// @param remark the source's remark; see [Source#remark]
public record ConnectionStatus(
        String supplier,
        Via via,
        String name,
        @Nullable Instant visited,
        @Nullable Instant dispatched,
        int failures,
        @Nullable String error,
        @Nullable Instant next,
        @Nullable String remark) {}
