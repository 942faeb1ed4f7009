package dateline;

import dateline.command.CheckConfigCommand;
import dateline.command.Failures;
import dateline.command.Misuse;
import dateline.command.ReadCommand;
import dateline.command.UnknownVariables;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The program's entry point.
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Dateline.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A news publisher in one program: wire copy in, a news site out.",
        footer = {
            "",
            "A first look:  dateline demo",
            "A site:        dateline serve --data site --config settings.yaml",
            "Copy into it:  drop files in site/inbox, or: dateline import --data site FILES"
        },
        subcommands = {
            DemoCommand.class,
            DevCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReadCommand.class,
            ReplayCommand.class,
            BackupCommand.class,
            VerifyCommand.class,
            DeskCommand.class,
            QuarantineCommand.class,
            RerouteCommand.class,
            StatusCommand.class,
            SuppliersCommand.class,
            CheckConfigCommand.class
        })
public final class Dateline implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// Returns the command line with all its commands.
    public static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    static CommandLine commandLine(Map<String, String> environment) {
        UnknownVariables variables = new UnknownVariables(environment);
        CommandLine line = new CommandLine(new Dateline())
                .setExecutionStrategy(variables)
                .setExecutionExceptionHandler(new Failures(variables))
                .setParameterExceptionHandler(new Misuse());
        line.registerConverter(Long.class, text -> number(text, Long::valueOf))
                .registerConverter(long.class, text -> number(text, Long::valueOf))
                .registerConverter(Integer.class, text -> number(text, Integer::valueOf))
                .registerConverter(int.class, text -> number(text, Integer::valueOf));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    private static <T> T number(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a number, or too large a one");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give a command; dateline --help lists them.");
    }

    /// Returns the version that the build wrote into the jar.
    static String version() {
        return Objects.requireNonNullElse(Dateline.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dateline " + version()};
        }
    }
}
