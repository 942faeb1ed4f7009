package dateline;

import dateline.admin.ServerCommand;
import dateline.admin.ServerReport;
import dateline.command.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The `status` command: shows the state of a server.
@Command(
        name = "status",
        description = "Show the server that runs on a data folder: its version and address, what waits, which suppliers"
                + " are silent, and what is wrong. Times are UTC.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:New copy is taken, filed and passed on.",
            "1:It is not, or no server runs on the folder.",
            "2:The command or the settings are wrong."
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        ServerReport report = server.run(new ServerCommand.Status());
        Terminal.print("Dateline is at " + server.server().uri("/"));
        StatusLines.of(report).forEach(Terminal::print);
        return report.troubles().isEmpty() ? 0 : 1;
    }
}
