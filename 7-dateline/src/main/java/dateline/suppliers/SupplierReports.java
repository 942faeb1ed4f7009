package dateline.suppliers;

import dateline.admin.SupplierList;
import dateline.admin.SupplierReport;
import dateline.metrics.Meters;
import dateline.wire.rounds.ConnectionStatus;
import dateline.wire.rounds.Rounds;
import dateline.wire.silence.LastHeard;
import dateline.wire.silence.Silences;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reports on the suppliers, to operators and in metrics.
final class SupplierReports {
    private final Set<String> named;
    private final LastHeard heard;
    private final Silences silences;
    private final Rounds rounds;

    /// @param named the suppliers in the settings
    SupplierReports(Set<String> named, LastHeard heard, Silences silences, Rounds rounds) {
        this.named = Set.copyOf(named);
        this.heard = heard;
        this.silences = silences;
        this.rounds = rounds;
    }

    /// Reports on every supplier in the settings, and on every other one that ever sent copy.
    SupplierList list() {
        Set<String> all = new TreeSet<>(heard.suppliers());
        all.addAll(named);
        List<ConnectionStatus> connections = rounds.status();
        return new SupplierList(
                all.stream().map(supplier -> report(supplier, connections)).toList());
    }

    /// Registers metrics for each supplier in the settings and each of its connections.
    void show(Meters meters) {
        for (String supplier : named) {
            meters.watch(
                    "dateline.supplier.silent",
                    "1 while it has sent nothing for longer than it may",
                    () -> silences.silentSince(supplier).isPresent() ? 1 : 0,
                    "supplier",
                    supplier);
            meters.watch(
                    "dateline.supplier.last.dispatch.seconds",
                    "When it last sent something new, in seconds since 1970; 0 for never",
                    () -> heard.last(supplier).map(Instant::getEpochSecond).orElse(0L),
                    "supplier",
                    supplier);
        }
        List<ConnectionStatus> connections = rounds.status();
        for (int i = 0; i < connections.size(); i++) {
            int number = i;
            ConnectionStatus status = connections.get(i);
            meters.watch(
                    "dateline.connection.failures",
                    "Visits that failed in a row, up to now",
                    () -> rounds.status().get(number).failures(),
                    "supplier",
                    status.supplier(),
                    "via",
                    status.via().name(),
                    "connection",
                    status.name());
        }
    }

    private SupplierReport report(String supplier, List<ConnectionStatus> connections) {
        return new SupplierReport(
                supplier,
                heard.last(supplier).orElse(null),
                silences.silentSince(supplier).orElse(null),
                silences.longest(supplier).orElse(null),
                connections.stream()
                        .filter(connection -> connection.supplier().equals(supplier))
                        .toList());
    }
}
