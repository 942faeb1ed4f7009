package dateline;

import dateline.command.CannotRun;
import dateline.command.CommonOptions;
import dateline.errands.BadErrand;
import dateline.errands.Errands;
import dateline.errands.RemoteErrands;
import dateline.run.RunFile;
import dateline.settings.BadSettings;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of commands that run an errand in a newsroom: in the server that runs on the folder, or in this
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

    /// Whether a server ran the last errand; a server uses its own settings.
    private boolean byServer;

    JsonObject run(String errand, JsonObject wish) throws IOException, BadSettings {
        if (!Files.exists(data.resolve("journal.db"))) {
            throw new CannotRun("There is no newsroom in " + data + ".");
        }
        Optional<RunFile> run = RunFile.take(data);
        if (run.isEmpty()) {
            RunFile.Server server = RunFile.server(data)
                    .orElseThrow(() -> new CannotRun("Another program runs on " + data + ". Wait until it ends."));
            byServer = true;
            return run(new RemoteErrands(server), errand, wish);
        }
        try (RunFile held = run.get();
                Newsroom newsroom = Newsroom.open(data, common.settings(), InstantSource.system())) {
            return run(newsroom.errands(), errand, wish);
        }
    }

    /// Returns whether settings were given that the last errand ignored.
    boolean settingsPassedOver() {
        return byServer && common.given();
    }

    /// Runs an errand and returns the items that it lists.
    List<JsonObject> list(String errand, JsonObject wish) throws IOException, BadSettings {
        return items(run(errand, wish));
    }

    static List<JsonObject> items(JsonObject answer) {
        return answer.getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject run(Errands errands, String name, JsonObject wish) throws CannotRun {
        try (errands) {
            return errands.run(name, wish);
        } catch (BadErrand e) {
            throw new CannotRun(e.reason());
        }
    }
}
