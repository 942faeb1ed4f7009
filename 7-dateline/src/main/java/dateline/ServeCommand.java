package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.command.Logging;
import dateline.command.Terminal;
import dateline.run.RunFile;
import dateline.settings.BadSettings;
import dateline.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `serve` command: serves the site.
@Command(
        name = "serve",
        description =
                "Serve the site of a data folder, watch its inbox and take pushed copy, until it is stopped. SIGHUP"
                        + " reloads the settings.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It was stopped by SIGTERM or Ctrl-C, and ended cleanly.",
            "1:It could not start.",
            "2:The command or the settings are wrong."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data folder; created if it is missing.")
    Path data = Path.of("");

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = common.settings();
        serve(data, settings, listen.address(settings), server -> {
            new ReloadSignal(() -> reload(server));
            StatusLines.of(server.status()).forEach(Terminal::print);
            settings.warnings().forEach(warning -> Terminal.print("Warning: " + warning));
        });
        return 0;
    }

    /// Reloads the settings. If any of them is wrong, none is applied, as at the start.
    private void reload(Server server) {
        try {
            Settings settings = common.settings();
            server.reload(settings);
            Logging.set(settings.log());
            LOG.info("The settings were read again and are in force");
        } catch (BadSettings bad) {
            bad.faults().forEach(fault -> LOG.error("settings: {}", fault));
            LOG.error("The settings have faults, listed above. The server goes on with its former settings.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Serves until SIGTERM or SIGINT, then ends within half a minute, even if something hangs.
    ///
    /// @param whenOpen called when the server answers requests
    static void serve(Path data, Settings settings, ListenAddress listen, Consumer<Server> whenOpen)
            throws IOException, InterruptedException {
        Logging.set(settings.log());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("The thread {} has ended by a fault", thread.getName(), fault));
        RunFile run = RunFile.take(data)
                .orElseThrow(() -> new CannotRun("Another program runs on " + data + ". Stop it first."));
        StopSignal stop = new StopSignal();
        try (run;
                Server server = new Server(data, settings, listen, run, InstantSource.system())) {
            Terminal.print("Dateline is at http://" + listen.nameForReaders() + ':' + server.port() + "/");
            whenOpen.accept(server);
            Terminal.raw().flush();
            LOG.info(
                    "Dateline {} has started on {}, at http://{}:{}/",
                    Dateline.version(),
                    data.toAbsolutePath(),
                    listen.nameForReaders(),
                    server.port());
            stop.await();
            LOG.info("Dateline is stopping");
        }
        LOG.info("Dateline has stopped");
    }
}
