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

/// Answers a command line that is wrong: one sentence that says what, and one that says what to do. Exit code 2.
public final class Misuse implements IParameterExceptionHandler {
    /// Letters that may be wrong, missing or too many in a word that is taken for another.
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

    /// What the command does not know; a misspelt option may be why a required one is missing.
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
