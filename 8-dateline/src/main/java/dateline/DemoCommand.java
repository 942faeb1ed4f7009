package dateline;

import dateline.command.CommonOptions;
import dateline.demo.DemoNewsroom;
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

/// Shows what Dateline is.
@Command(
        name = "demo",
        description = "Start a site and fill it with an invented newsroom's copy: stories, pictures, an update, a"
                + " correction, a kill, and an embargo that lifts after a minute.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "143:It was stopped by SIGTERM, and ended cleanly (130 by Ctrl-C).",
            "1:It could not start.",
            "2:The command or the settings are wrong."
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    PortOption port = new PortOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data folder to keep (default: one that goes with the demo).")
    @Nullable
    Path data;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = common.settings(DemoNewsroom.settings());
        Path folder = data != null ? data : Files.createTempDirectory("dateline-demo-");
        try {
            serve(folder, settings);
        } finally {
            if (data == null) {
                remove(folder);
            }
        }
        return 0;
    }

    private void serve(Path folder, Settings settings) throws IOException, InterruptedException {
        ServeCommand.serve(folder, settings, port.number(), address -> {
            System.out.println("Dateline is at " + address);
            System.out.println("An invented newsroom is filling it. Within the next minute a story is updated, one is"
                    + " corrected, one is killed, and one comes free of its embargo.");
            Thread.ofPlatform().name("demo").daemon().start(() -> fill(folder, settings));
        });
    }

    private static void fill(Path folder, Settings settings) {
        Clock clock = Clock.systemUTC();
        try {
            new DemoNewsroom(clock, settings.site().zone()).fill(folder.resolve("inbox"), clock.instant());
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
