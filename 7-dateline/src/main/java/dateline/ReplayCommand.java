package dateline;

import dateline.command.CommonOptions;
import dateline.command.Terminal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `replay` command: reads the journal again.
@Command(
        name = "replay",
        description =
                "Read the whole journal again into an empty archive. The site is the same afterwards, or better if this"
                        + " version reads more. No server may run on the data folder.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The archive is made anew, from every dispatch.",
            "1:The archive is made anew, but dispatches are damaged or missing; or it could not be made and is as it was.",
            "2:The command or the settings are wrong."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long A_LINE_EVERY = 10_000;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    Path data = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Replay.Replayed replayed = Replay.run(data, common.settings(), InstantSource.system(), number -> {
            if (number % A_LINE_EVERY == 0) {
                Terminal.print(number + " dispatches …");
            }
        });
        Terminal.print(replayed.dispatches() - replayed.damaged() + " dispatches are filed anew");
        if (replayed.isOlderThanArchive()) {
            Terminal.print(
                    "The archive before this replay had filed dispatches that this journal does not have. It is kept as "
                            + data.resolve(Replay.KEPT) + ".");
        }
        if (replayed.damaged() > 0) {
            Terminal.print("Damaged dispatches: " + replayed.damaged() + ", filed from the old archive: "
                    + replayed.recovered() + ". ./dateline quarantine list names them.");
        }
        return replayed.damaged() > 0 || replayed.isOlderThanArchive() ? 1 : 0;
    }
}
