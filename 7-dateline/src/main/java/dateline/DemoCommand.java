package dateline;

import dateline.command.CommonOptions;
import dateline.command.Terminal;
import dateline.demo.DemoNewsroom;
import dateline.demo.ScheduledChange;
import dateline.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `demo` command: runs a site with invented copy.
@Command(
        name = "demo",
        description = "Start a site and fill it with an invented newsroom's copy: stories, pictures, an update, a"
                + " correction, a kill, and an embargo that ends after a minute.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It was stopped by SIGTERM or Ctrl-C, and ended cleanly.",
            "1:It could not start.",
            "2:The command or the settings are wrong."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data folder to keep (default: a temporary one, removed at the end).")
    @Nullable
    Path data;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        run(common.settings(DemoNewsroom.settings()), listen, data);
        return 0;
    }

    /// Runs the demo until it is stopped.
    ///
    /// @param data the data folder; null for one that is removed in the end
    static void run(Settings settings, ListenOptions listen, @Nullable Path data)
            throws IOException, InterruptedException {
        Path folder = data != null ? data : Files.createTempDirectory("dateline-demo-");
        try {
            serve(folder, settings, listen.address(settings), data == null);
        } finally {
            if (data == null) {
                remove(folder);
            }
        }
    }

    private static void serve(Path folder, Settings settings, ListenAddress address, boolean passing)
            throws IOException, InterruptedException {
        ServeCommand.serve(folder, settings, address, server -> {
            DemoNewsroom newsroom = new DemoNewsroom(CLOCK, settings.site().zone());
            Terminal.print("The data folder is " + folder.toAbsolutePath()
                    + (passing ? ". It is removed when the demo ends." : "."));
            Terminal.print("An invented newsroom sends its copy. Watch these stories:");
            newsroom.schedule().forEach(DemoCommand::print);
            Thread.ofPlatform().name("demo").daemon().start(() -> fill(folder, newsroom));
        });
    }

    private static void print(ScheduledChange change) {
        Terminal.print("  in %d s %-9s  %s".formatted(change.after().toSeconds(), change.change(), change.headline()));
    }

    private static void fill(Path folder, DemoNewsroom newsroom) {
        try {
            newsroom.fill(folder.resolve("inbox"), CLOCK.instant());
        } catch (IOException e) {
            LoggerFactory.getLogger(DemoCommand.class).error("The demo could not fill the inbox", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}
