package dateline;

import dateline.admin.ServerReport;
import dateline.admin.SupplierReport;
import dateline.command.Counted;
import dateline.command.ShownTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Formats the status of a server as lines for a terminal.
final class StatusLines {
    private final ServerReport report;

    private StatusLines(ServerReport report) {
        this.report = report;
    }

    static List<String> of(ServerReport report) {
        return new StatusLines(report).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("version", report.version() + ", started " + ShownTime.of(report.started())));
        lines.add(line("listens at", listening()));
        lines.add(line("site address", siteAddress()));
        lines.add(line("data folder", report.data() + ", " + free()));
        lines.add(line("dispatches", dispatches()));
        lines.add(line("waiting", waiting()));
        suppliers().forEach(supplier -> lines.add(line("supplier", supplier)));
        report.troubles().forEach(trouble -> lines.add(line("TROUBLE", trouble)));
        return lines;
    }

    private static String line(String what, String text) {
        return String.format(Locale.ROOT, "  %-12s %s", what, text);
    }

    private String siteAddress() {
        return Objects.requireNonNullElse(
                report.siteAddress(), "none is set, so feeds have paths instead of links; set site.address");
    }

    private String listening() {
        ServerReport.Listening at = report.listening();
        return at.host()
                + ':'
                + at.port()
                + (at.loopback()
                        ? ", so only this machine reaches it; set site.address, or use --host 0.0.0.0, to open it"
                        : "");
    }

    private String free() {
        long bytes = report.work().diskFree();
        if (bytes < 0) {
            return "free space unknown";
        }
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.0f MB free", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB free", bytes / 1e9);
    }

    private String dispatches() {
        ServerReport.Work work = report.work();
        return work.dispatches() + " kept, " + work.behind() + " of them not filed yet; " + work.caughtUp()
                + " of an earlier run were filed at the start";
    }

    private String waiting() {
        ServerReport.Work work = report.work();
        return Counted.of(work.held(), "story", "stories") + " for an editor or a supplier, "
                + Counted.of(work.quarantined(), "dispatch", "dispatches") + " in the quarantine";
    }

    /// Lists suppliers that are silent for too long, and connections that fail.
    private List<String> suppliers() {
        List<String> lines = new ArrayList<>();
        for (SupplierReport supplier : report.suppliers()) {
            String name = supplier.name();
            if (supplier.silentSince() != null) {
                lines.add(name + " is silent since " + ShownTime.of(supplier.silentSince()));
            }
            supplier.connections().stream()
                    .filter(connection -> connection.failures() > 0)
                    .forEach(connection -> lines.add(name + ", " + connection.name() + ": fails, "
                            + connection.failures() + " in a row: " + connection.error()));
        }
        return lines;
    }
}
