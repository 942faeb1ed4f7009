package dateline;

import dateline.command.CommonOptions;
import dateline.command.ImportDisplay;
import dateline.command.Terminal;
import dateline.settings.Settings;
import dateline.wire.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The `import` command: imports files.
@Command(
        name = "import",
        description = "Import files, folders and zip archives into a data folder, with or without a running server.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was read.",
            "1:Something was refused and is kept in quarantine, or the server ended before all was in; see the output.",
            "2:The command or the settings are wrong."
        })
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data folder; created if it is missing.")
    Path data = Path.of("");

    @Option(
            names = "--supplier",
            paramLabel = "NAME",
            description = "The supplier of the copy (default: ${DEFAULT-VALUE}).")
    String supplier = Edge.DEFAULT_SUPPLIER;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, zip archives.")
    List<Path> paths = List.of();

    @Override
    public Integer call() throws Exception {
        Settings settings = common.settings();
        List<Importer.Item> items = Importer.items(paths);
        ImportDisplay display = new ImportDisplay(Terminal.raw(), Terminal.isSeen(), items.size());
        new Importer(supplier, new Importer.Display() {
                    @Override
                    public void done(String name, Outcome outcome, boolean alreadyHad) {
                        display.done(name, outcome, alreadyHad);
                    }

                    @Override
                    public void failed(String name, String reason) {
                        display.failed(name, reason);
                    }

                    @Override
                    public void serverGone(int done) {
                        display.serverGone(done);
                    }

                    @Override
                    public void picturesLeft(int count) {
                        display.picturesLeft(count);
                    }
                })
                .run(data, settings, items, InstantSource.system());
        return display.summary() ? 0 : 1;
    }
}
