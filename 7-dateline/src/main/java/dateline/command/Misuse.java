package dateline.command;

import dateline.settings.Spelling;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Handles a wrong command line: prints one sentence that says what is wrong and one that says what to do. The
/// exit code is 2.
public final class Misuse implements IParameterExceptionHandler {
    /// The largest number of wrong, missing or extra letters for which a known word is suggested.
    private static final int MOST_SLIPS = 2;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message = String.valueOf(wrong.getMessage());
        String help = command.getCommandSpec().qualifiedName() + " --help";
        List<String> unmatched = unmatched(wrong);
        if (!unmatched.isEmpty()) {
            err.println(Printable.of(unknown(command, unmatched.getFirst(), help)));
        } else if (!command.getSubcommands().isEmpty()) {
            err.println(Printable.of(message));
            command.usage(err);
        } else {
            err.println(Printable.of(message.endsWith(".") ? message : message + ". See " + help + "."));
        }
        return ExitCode.USAGE;
    }

    /// Returns the arguments that the command does not know. A misspelled option can cause a missing
    /// required one.
    private static List<String> unmatched(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> unknown.getUnmatched();
            case MissingParameterException missing -> missing.getCommandLine().getUnmatchedArguments();
            default -> List.of();
        };
    }

    private static String unknown(CommandLine command, String first, String help) {
        boolean option = first.startsWith("-");
        String kind = option ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
        Collection<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        int slips = known.stream()
                .mapToInt(each -> Spelling.distance(each, first))
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> near = slips > MOST_SLIPS
                ? List.of()
                : known.stream()
                        .filter(each -> Spelling.distance(each, first) == slips)
                        .toList();
        return command.getCommandSpec().qualifiedName() + " has no " + kind + " " + first + ". "
                + (near.isEmpty() ? help + " lists what it has." : "Did you mean " + String.join(" or ", near) + "?");
    }
}
