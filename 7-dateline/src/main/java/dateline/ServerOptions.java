package dateline;

import dateline.admin.CommandRefused;
import dateline.admin.RemoteAdmin;
import dateline.admin.ServerCommand;
import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.run.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of commands that need a running server.
final class ServerOptions {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder of a running server.")
    Path data = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    /// @throws CannotRun if no server runs on the folder
    RunFile.Server server() throws IOException {
        return RunFile.server(data).orElseThrow(() -> new CannotRun("No server runs on " + data + "."));
    }

    /// @throws CannotRun if no server runs on the folder, or it refuses the command
    <A> A run(ServerCommand<A> command) throws IOException {
        try (RemoteAdmin admin = new RemoteAdmin(server())) {
            return admin.run(command);
        } catch (CommandRefused e) {
            throw new CannotRun(e.reason());
        }
    }
}
