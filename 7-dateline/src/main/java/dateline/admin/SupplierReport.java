package dateline.admin;

import dateline.wire.rounds.ConnectionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of a supplier.
///
/// @param last when its last dispatch arrived; null if none has
/// @param silentSince its last dispatch, if that is longer ago than the settings allow; null if it is not
/// @param silentAfter the longest allowed silence; null if the settings give none
public record SupplierReport(
        String name,
        @Nullable Instant last,
        @Nullable Instant silentSince,
        @Nullable Duration silentAfter,
        List<ConnectionStatus> connections) {
    public SupplierReport {
        connections = List.copyOf(connections);
    }

    /// Returns whether it is not silent for too long and none of its connections fails.
    public boolean isWell() {
        return silentSince == null && connections.stream().allMatch(connection -> connection.failures() == 0);
    }
}
