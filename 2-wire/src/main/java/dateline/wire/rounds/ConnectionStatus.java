package dateline.wire.rounds;

import dateline.wire.Via;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a connection is at a moment, since the program started.
///
/// @param visited when the last visit began; null before the first
/// @param dispatched when it last brought something that we had not
/// @param failures of visits in a row, up to now; 0 after a good one
/// @param error why a visit last failed, in our words; kept when a later visit is good
/// @param next when the next visit is due
/// @param remark what the source says of itself
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
