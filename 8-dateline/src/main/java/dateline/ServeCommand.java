package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.intake.RunFile;
import dateline.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the site.
@Command(
        name = "serve",
        description = "Serve the site of a data folder, watch its inbox and take pushed copy, until it is stopped.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "143:It was stopped by SIGTERM, and ended cleanly (130 by Ctrl-C).",
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
    PortOption port = new PortOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = common.settings();
        serve(data, settings, port.number(), address -> System.out.println("Dateline is at " + address));
        return 0;
    }

    /// Told the address once all is open.
    interface Ready {
        void at(String address);
    }

    /// Serves until SIGTERM or SIGINT.
    static void serve(Path data, Settings settings, int port, Ready ready) throws IOException, InterruptedException {
        RunFile run = RunFile.take(data)
                .orElseThrow(() -> new CannotRun("Another program runs on " + data + ". Stop it first."));
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (run;
                Server server = new Server(data, settings, port, run, InstantSource.system())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                awaitQuietly(stopped);
            }));
            ready.at("http://localhost:" + server.port() + "/");
            System.out.flush();
            stop.await();
        } finally {
            stopped.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
