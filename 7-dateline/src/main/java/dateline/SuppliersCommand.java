package dateline;

import dateline.admin.ServerCommand;
import dateline.admin.SupplierReport;
import dateline.command.ShownTime;
import dateline.command.Terminal;
import dateline.wire.rounds.ConnectionStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The `suppliers` command: shows the state of the suppliers.
@Command(
        name = "suppliers",
        description =
                "List each supplier: its last dispatch, since when it is silent if that is too long, and the state of"
                        + " each of its connections. Only a running server visits suppliers. Times are UTC.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is well.",
            "1:A supplier is silent for too long, a connection fails, or no server runs on the folder.",
            "2:The command or the settings are wrong."
        })
final class SuppliersCommand implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        List<SupplierReport> suppliers =
                server.run(new ServerCommand.Suppliers()).suppliers();
        suppliers.forEach(SuppliersCommand::print);
        if (suppliers.isEmpty()) {
            Terminal.print("No supplier is known.");
        }
        return suppliers.stream().allMatch(SupplierReport::isWell) ? 0 : 1;
    }

    private static void print(SupplierReport supplier) {
        Terminal.print(
                supplier.name() + "  last dispatch " + ShownTime.of(supplier.last(), "never") + silence(supplier));
        supplier.connections().forEach(SuppliersCommand::print);
    }

    private static String silence(SupplierReport supplier) {
        if (supplier.silentSince() == null) {
            return "";
        }
        Duration longest = supplier.silentAfter() == null ? Duration.ZERO : supplier.silentAfter();
        return "  SILENT since " + ShownTime.of(supplier.silentSince()) + ", longer than " + longest.toHours() + " h";
    }

    private static void print(ConnectionStatus connection) {
        Terminal.print("    " + connection.via() + ' ' + connection.name() + "  visited "
                + ShownTime.of(connection.visited(), "not yet") + ", next " + ShownTime.of(connection.next(), "now"));
        if (connection.failures() > 0) {
            Terminal.print("        fails, " + connection.failures() + " in a row: " + connection.error());
        } else if (connection.error() != null) {
            Terminal.print("        works; failed before: " + connection.error());
        }
        if (connection.remark() != null) {
            Terminal.print("        " + connection.remark());
        }
    }
}
