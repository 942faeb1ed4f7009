package dateline.command;

import dateline.database.OtherTables;
import dateline.settings.BadSettings;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells people what went wrong, in our words, and scripts by the exit code; what only we can mend is in the log.
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case BadSettings bad -> {
                bad.faults().forEach(fault -> err.println(Printable.of("settings: " + fault)));
                return ExitCode.USAGE;
            }
            case CannotRun cannot -> err.println(cannot.getMessage());
            case OtherTables other ->
                err.println(remedy(String.valueOf(other.file().getFileName()), other));
            case NoSuchFileException missing ->
                err.println(Printable.of("There is no file " + missing.getFile() + "."));
            case AccessDeniedException denied ->
                err.println(Printable.of(
                        "You may not read or write " + denied.getFile() + ". Ask for the right, or name another."));
            case FileSystemException bad -> {
                err.println(
                        Printable.of("The file " + bad.getFile() + " cannot be read or written; the log says why."));
                log(command, failure);
            }
            default -> {
                err.println("Dateline failed here, and it is not your fault; the log says where.");
                log(command, failure);
            }
        }
        return ExitCode.SOFTWARE;
    }

    /// All but the journal can be made anew.
    private static String remedy(String name, OtherTables other) {
        String said = other.file() + " was made by another version of Dateline. ";
        return said
                + switch (name) {
                    case "archive.db" -> "Run ./dateline replay: it makes the archive anew from the journal.";
                    case "journal.db" -> "Use that version: the journal is kept as it is.";
                    default -> "Move it away: it is made anew.";
                };
    }

    private static void log(CommandLine command, Exception failure) {
        LoggerFactory.getLogger(Failures.class).error("{} failed", command.getCommandName(), failure);
    }
}
