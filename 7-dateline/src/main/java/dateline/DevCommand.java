package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.command.Terminal;
import dateline.demo.DemoNewsroom;
import dateline.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `dev` command: runs the demo with templates that change while it runs. The script `./dateline` gives it
/// the folder of their sources.
@Command(
        name = "dev",
        description = "Start the demo, with page templates that are read again when they change. For a clone of the"
                + " sources: ./dateline dev",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It was stopped by SIGTERM or Ctrl-C, and ended cleanly.",
            "1:It could not start.",
            "2:The command or the settings are wrong."
        })
final class DevCommand implements Callable<Integer> {
    @Mixin
    ListenOptions listen = new ListenOptions();

    @Option(
            names = "--templates",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the templates' sources. ./dateline dev fills it in.")
    Path templates = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(templates.resolve("layout.jte"))) {
            throw new CannotRun("There are no templates in " + templates + ".");
        }
        Settings settings = common.settings(DemoNewsroom.settings());
        Terminal.print("The templates are read from " + templates + ". Change one, and load a page again.");
        DemoCommand.run(settings.rendering(templates), listen, null);
        return 0;
    }
}
