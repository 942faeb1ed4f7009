package dateline;

import dateline.command.Counted;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Formats the status of a server as lines for a terminal.
final class StatusLines {
    private final JsonObject status;

    private StatusLines(JsonObject status) {
        this.status = status;
    }

    static List<String> of(JsonObject status) {
        return new StatusLines(status).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("version", status.getString("version") + ", started " + status.getString("started")));
        lines.add(line("listens at", host()));
        lines.add(line("site address", siteAddress()));
        lines.add(line("data folder", status.getString("data") + ", " + free()));
        lines.add(line("dispatches", dispatches()));
        lines.add(line("waiting", waiting()));
        suppliers().forEach(supplier -> lines.add(line("supplier", supplier)));
        troubles().forEach(trouble -> lines.add(line("TROUBLE", trouble)));
        return lines;
    }

    /// Returns whether new copy is taken, filed and passed on.
    static boolean isWell(JsonObject status) {
        return status.getJsonArray("troubles").isEmpty();
    }

    private static String line(String what, String text) {
        return String.format(Locale.ROOT, "  %-12s %s", what, text);
    }

    private String siteAddress() {
        return Objects.requireNonNullElse(
                status.getString("siteAddress"), "none is set, so feeds have paths instead of links; set site.address");
    }

    private String host() {
        return status.getString("host")
                + ':'
                + status.getInteger("port")
                + (status.getBoolean("thisMachineOnly")
                        ? ", so only this machine reaches it; set site.address, or use --host 0.0.0.0, to open it"
                        : "");
    }

    private String free() {
        long bytes = status.getLong("diskFree");
        if (bytes < 0) {
            return "free space unknown";
        }
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.0f MB free", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB free", bytes / 1e9);
    }

    private String dispatches() {
        return status.getLong("dispatches") + " kept, " + status.getLong("behind") + " of them not filed yet; "
                + status.getLong("caughtUp") + " of an earlier run were filed at the start";
    }

    private String waiting() {
        return Counted.of(status.getLong("held"), "story", "stories") + " for an editor or a supplier, "
                + Counted.of(status.getLong("quarantined"), "dispatch", "dispatches") + " in the quarantine";
    }

    /// Lists suppliers that are silent for too long, and connections that fail.
    private List<String> suppliers() {
        List<String> lines = new ArrayList<>();
        for (JsonObject supplier : objects(status.getJsonArray("suppliers")).toList()) {
            String name = supplier.getString("name");
            if (supplier.containsKey("silentSince")) {
                lines.add(name + " is silent since " + supplier.getString("silentSince"));
            }
            objects(supplier.getJsonArray("connections"))
                    .filter(connection -> connection.getInteger("failures") > 0)
                    .forEach(connection -> lines.add(name + ", " + connection.getString("name") + ": fails, "
                            + connection.getInteger("failures") + " in a row: " + connection.getString("error")));
        }
        return lines;
    }

    private Stream<String> troubles() {
        return status.getJsonArray("troubles").stream().map(String.class::cast);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
