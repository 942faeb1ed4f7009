package dateline.command;

import dateline.settings.BadSettings;
import dateline.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a settings file.
@Command(
        name = "check-config",
        description = "Check a settings file: every fault at once, with its line and what to do.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The settings are good.", "1:They have faults.", "2:The command is wrong."})
public final class CheckConfigCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The settings file.")
    Path file = Path.of("");

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting, in place of the file's.")
    List<String> sets = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try {
            SettingsReader.read(Files.readString(file), sets, System.getenv());
            System.out.println(file + ": good");
            return 0;
        } catch (BadSettings bad) {
            bad.faults().forEach(fault -> System.out.println(file + ": " + fault));
            return 1;
        }
    }
}
