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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `status` command: shows the state of a server.
@Command(
        name = "status",
        description = "Show the server that runs on a data folder: its version, its address, what waits, who is silent,"
                + " and what is wrong. Times are UTC.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:New copy is taken, filed and passed on.",
            "1:It is not, or no server runs on the folder.",
            "2:The command or the settings are wrong."
        })
final class StatusCommand implements Callable<Integer> {
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
        RunFile.Server server =
                RunFile.server(data).orElseThrow(() -> new CannotRun("No server runs on " + data + "."));
        try (RemoteErrands errands = new RemoteErrands(server)) {
            JsonObject status = errands.run("status", new JsonObject());
            Terminal.print("Dateline is at " + server.uri("/"));
            StatusLines.of(status).forEach(Terminal::print);
            return StatusLines.isWell(status) ? 0 : 1;
        } catch (BadErrand e) {
            throw new CannotRun(e.reason());
        }
    }
}
