package dateline.command;

import dateline.settings.SettingsFault;
import dateline.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Reports each environment variable that begins with `DATELINE_` and has no meaning, then runs the command.
/// Many commands read no settings, so they would ignore a misspelled variable.
public final class UnknownVariables implements IExecutionStrategy {
    private final Map<String, String> environment;
    private final List<SettingsFault> named = new ArrayList<>();

    public UnknownVariables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Skips `check-config`, which lists these faults itself, among the others.
    @Override
    public int execute(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine last = commands.getLast();
        if (!(last.getCommandSpec().userObject() instanceof CheckConfigCommand)) {
            for (SettingsFault fault : SettingsReader.unknownVariables(environment)) {
                named.add(fault);
                last.getErr().println(Failures.line(fault));
            }
        }
        return new RunLast().execute(parsed);
    }

    /// Returns whether a fault was already printed.
    boolean hasNamed(SettingsFault fault) {
        return named.contains(fault);
    }
}
