package dateline.command;

import dateline.settings.BadSettings;
import dateline.settings.Settings;
import dateline.settings.SettingsReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The `check-config` command: checks a settings file without opening anything.
@Command(
        name = "check-config",
        description = "Check a settings file and report all faults, each with its line and what to do.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The settings are good; warnings may follow.",
            "1:They have faults.",
            "2:The command is wrong."
        })
public final class CheckConfigCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The settings file.")
    Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting that overrides the file. May be repeated.")
    List<String> sets = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Settings settings = SettingsReader.read(file, sets, System.getenv());
            out.println(file + ": good");
            settings.warnings().forEach(warning -> out.println(file + ": warning: " + warning));
            return 0;
        } catch (BadSettings bad) {
            bad.faults().forEach(fault -> out.println(file + ": " + fault));
            return 1;
        }
    }
}
