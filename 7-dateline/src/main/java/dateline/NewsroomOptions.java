package dateline;

import dateline.admin.CommandRefused;
import dateline.admin.NewsroomCommand;
import dateline.admin.RemoteAdmin;
import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.run.RunFile;
import dateline.settings.BadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of commands that work on a newsroom: in the server that runs on the folder, or in this
/// process if none runs.
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It is done.",
            "1:It could not be done, or not all of it.",
            "2:The command or the settings are wrong."
        })
final class NewsroomOptions {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    Path data = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    /// Whether a server ran the last command; a server uses its own settings.
    private boolean byServer;

    /// @throws CannotRun if there is no newsroom, another program uses it, or the command is refused
    <A> A run(NewsroomCommand<A> command) throws IOException, BadSettings {
        if (!Files.exists(data.resolve("journal.db"))) {
            throw new CannotRun("There is no newsroom in " + data + ".");
        }
        try {
            Optional<RunFile> run = RunFile.take(data);
            return run.isPresent() ? runHere(run.get(), command) : runInServer(command);
        } catch (CommandRefused e) {
            throw new CannotRun(e.reason());
        }
    }

    /// Returns whether settings were given that the last command ignored.
    boolean settingsPassedOver() {
        return byServer && common.given();
    }

    private <A> A runHere(RunFile run, NewsroomCommand<A> command) throws IOException, BadSettings, CommandRefused {
        try (run;
                Newsroom newsroom = Newsroom.open(data, common.settings(), InstantSource.system())) {
            return newsroom.admin().run(command);
        }
    }

    private <A> A runInServer(NewsroomCommand<A> command) throws IOException, CommandRefused {
        RunFile.Server server = RunFile.server(data)
                .orElseThrow(() -> new CannotRun("Another program runs on " + data + ". Wait until it ends."));
        byServer = true;
        try (RemoteAdmin admin = new RemoteAdmin(server)) {
            return admin.run(command);
        }
    }
}
