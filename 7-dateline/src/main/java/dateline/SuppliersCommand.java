package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.command.Terminal;
import dateline.errands.BadErrand;
import dateline.errands.RemoteErrands;
import dateline.run.RunFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `suppliers` command: shows the state of the suppliers.
@Command(
        name = "suppliers",
        description =
                "List each supplier: its last dispatch, since when it is silent where that is too long, and how each"
                        + " of its connections is. Times are UTC.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is well.",
            "1:A supplier is silent for too long, a connection fails, or no server runs on the folder.",
            "2:The command or the settings are wrong."
        })
final class SuppliersCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data folder of a server that runs.")
    Path data = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws IOException {
        List<JsonObject> suppliers = report();
        suppliers.forEach(SuppliersCommand::print);
        if (suppliers.isEmpty()) {
            Terminal.print("No supplier is known.");
        }
        return suppliers.stream().allMatch(SuppliersCommand::isWell) ? 0 : 1;
    }

    private List<JsonObject> report() throws IOException {
        RunFile.Server server = RunFile.server(data)
                .orElseThrow(
                        () -> new CannotRun("No server runs on " + data + "; only one that runs visits suppliers."));
        try (RemoteErrands errands = new RemoteErrands(server)) {
            return errands.run("suppliers", new JsonObject()).getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .toList();
        } catch (BadErrand e) {
            throw new CannotRun(e.reason());
        }
    }

    private static void print(JsonObject supplier) {
        Terminal.print(supplier.getString("name") + "  last dispatch " + supplier.getString("last", "never")
                + (supplier.containsKey("silentSince")
                        ? "  SILENT since " + supplier.getString("silentSince") + ", longer than "
                                + supplier.getLong("silentAfterHours") + " h"
                        : ""));
        connections(supplier).forEach(SuppliersCommand::printConnection);
    }

    private static void printConnection(JsonObject connection) {
        Terminal.print("    " + connection.getString("via") + ' ' + connection.getString("name") + "  visited "
                + connection.getString("visited", "not yet") + ", next " + connection.getString("next", "now"));
        int failures = connection.getInteger("failures");
        if (failures > 0) {
            Terminal.print("        fails, " + failures + " in a row: " + connection.getString("error"));
        } else if (connection.containsKey("error")) {
            Terminal.print("        works; failed before: " + connection.getString("error"));
        }
        if (connection.containsKey("remark")) {
            Terminal.print("        " + connection.getString("remark"));
        }
    }

    private static boolean isWell(JsonObject supplier) {
        return !supplier.containsKey("silentSince")
                && connections(supplier).stream().allMatch(connection -> connection.getInteger("failures") == 0);
    }

    private static List<JsonObject> connections(JsonObject supplier) {
        return supplier.getJsonArray("connections").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
