package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.command.Logging;
import dateline.command.Terminal;
import dateline.intake.RunFile;
import dateline.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the site.
@Command(
        name = "serve",
        description = "Serve the site of a data folder, watch its inbox and take pushed copy, until it is stopped.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It was stopped by SIGTERM or Ctrl-C, and ended cleanly.",
            "1:It could not start.",
            "2:The command or the settings are wrong."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data folder; made where it is missing.")
    Path data = Path.of("");

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = common.settings();
        serve(data, settings, listen.address(settings), address -> Terminal.print("Dateline is at " + address));
        return 0;
    }

    /// Told the address once all is open.
    interface Ready {
        void at(String address);
    }

    /// Serves until SIGTERM or SIGINT, then ends within half a minute, whatever hangs.
    static void serve(Path data, Settings settings, ListenAddress listen, Ready ready)
            throws IOException, InterruptedException {
        RunFile run = RunFile.take(data)
                .orElseThrow(() -> new CannotRun("Another program runs on " + data + ". Stop it first."));
        Logging.set(settings.log());
        StopSignal stop = new StopSignal();
        try (run;
                Server server = new Server(data, settings, listen, run, InstantSource.system())) {
            ready.at("http://localhost:" + server.port() + "/");
            Terminal.raw().flush();
            stop.await();
        }
    }
}
