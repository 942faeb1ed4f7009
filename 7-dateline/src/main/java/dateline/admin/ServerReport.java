package dateline.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of a server.
///
/// @param siteAddress the site's public address; null if the settings give none
/// @param data the data folder, as an absolute path
/// @param troubles why new copy is not taken, filed or passed on, one sentence each; empty if all is well
public record ServerReport(
        String version,
        Instant started,
        Listening listening,
        @Nullable String siteAddress,
        String data,
        Work work,
        List<SupplierReport> suppliers,
        List<String> troubles) {
    public ServerReport {
        suppliers = List.copyOf(suppliers);
        troubles = List.copyOf(troubles);
    }

    /// Where it listens.
    ///
    /// @param loopback whether only this machine can reach it
    public record Listening(String host, int port, boolean loopback) {}

    /// What it has done, and what waits.
    ///
    /// @param dispatches how many the journal keeps
    /// @param behind how many of them are not filed yet
    /// @param caughtUp how many of an earlier run were filed at the start
    /// @param held stories that wait for an editor or a supplier
    /// @param quarantined dispatches in the quarantine
    /// @param diskFree bytes that are free on the disk of the data folder; -1 if that is unknown
    public record Work(long dispatches, long behind, long caughtUp, long held, long quarantined, long diskFree) {}
}
