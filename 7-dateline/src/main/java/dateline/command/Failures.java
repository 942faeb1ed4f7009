package dateline.command;

import dateline.database.DamagedDatabase;
import dateline.database.OtherTables;
import dateline.database.StorageFault;
import dateline.database.UnopenedDatabase;
import dateline.run.NoDataFolder;
import dateline.settings.BadSettings;
import dateline.settings.SettingsFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.sqlite.NativeLibraryNotFoundException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Handles the failure of a command: prints what went wrong in plain words, and sets the exit code. Failures
/// that only the developers can fix go to the log.
public final class Failures implements IExecutionExceptionHandler {
    private static final int DEEPEST = 30;

    private final UnknownVariables variables;

    /// @param variables the unknown variables that were already printed, so that they are not printed twice
    public Failures(UnknownVariables variables) {
        this.variables = variables;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        StringWriter text = new StringWriter();
        int exitCode = tell(failure, command, new PrintWriter(text));
        text.toString().lines().forEach(line -> Terminal.fail(command.getErr(), line));
        return exitCode;
    }

    private int tell(Exception failure, CommandLine command, PrintWriter err) {
        switch (known(failure)) {
            case BadSettings bad -> {
                bad.faults().stream()
                        .filter(fault -> !variables.hasNamed(fault))
                        .forEach(fault -> err.println(line(fault)));
                return ExitCode.USAGE;
            }
            case CannotRun cannot -> err.println(cannot.getMessage());
            case NoDataFolder none -> err.println(Printable.of(String.valueOf(none.getMessage())));
            case OtherTables other ->
                err.println(other.file() + " " + FileRemedies.what(other) + " " + FileRemedies.of(other));
            case DamagedDatabase damaged -> err.println(damaged.file() + " is damaged. " + FileRemedies.of(damaged));
            case UnopenedDatabase unopened -> err.println(Printable.of(String.valueOf(unopened.getMessage())));
            case NativeLibraryNotFoundException _ -> err.println(noCodeFromTemporaryFiles());
            case NoSuchFileException missing ->
                err.println(Printable.of("There is no file or folder " + missing.getFile() + "."));
            case AccessDeniedException denied ->
                err.println(Printable.of(
                        "You may not read or write " + denied.getFile() + ". Ask for the right, or name another."));
            case FileAlreadyExistsException folder
            when Files.isDirectory(Path.of(folder.getFile())) ->
                err.println(Printable.of(folder.getFile() + " is a folder, not a file. Move it away."));
            case FileAlreadyExistsException file -> {
                return noFolder(err, file);
            }
            case NotDirectoryException file -> {
                return noFolder(err, file);
            }
            case FileSystemException bad
            when StorageFault.of(bad).isEmpty() -> {
                err.println(
                        Printable.of("The file " + bad.getFile() + " cannot be read or written; the log says why."));
                log(command, failure);
            }
            case FileSystemException bad ->
                err.println(Printable.of(
                        bad.getFile() + ": " + sentence(StorageFault.of(bad).orElseThrow())));
            default -> {
                Optional<StorageFault> fault = StorageFault.of(failure);
                if (fault.isPresent()) {
                    err.println(sentence(fault.get()));
                } else {
                    err.println("Dateline failed here, and it is not your fault; the log says where.");
                    log(command, failure);
                }
            }
        }
        return ExitCode.SOFTWARE;
    }

    static String line(SettingsFault fault) {
        return Printable.of("settings: " + fault);
    }

    private static int noFolder(PrintWriter err, FileSystemException file) {
        err.println(Printable.of(file.getFile() + " is a file, and a folder is needed there. Name another."));
        return ExitCode.USAGE;
    }

    /// Returns the first cause that has a message of its own here, however deeply it is wrapped; otherwise the
    /// failure itself.
    private static Throwable known(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof CannotRun
                    || cause instanceof OtherTables
                    || cause instanceof DamagedDatabase
                    || cause instanceof UnopenedDatabase
                    || cause instanceof NativeLibraryNotFoundException) {
                return cause;
            }
            depth++;
        }
        return failure;
    }

    /// Explains why libraries cannot be unpacked. SQLite is the first library that unpacks code; others follow.
    private static String noCodeFromTemporaryFiles() {
        return Printable.of("Dateline unpacks libraries into " + System.getProperty("java.io.tmpdir")
                + " and cannot run them from there. The folder must be writable and not be mounted with noexec;"
                + " for a container, use --tmpfs /tmp:exec.");
    }

    private static String sentence(StorageFault fault) {
        return fault.sentence() + " " + fault.remedy() + ", and try again.";
    }

    private static void log(CommandLine command, Exception failure) {
        LoggerFactory.getLogger(Failures.class).error("{} failed", command.getCommandName(), failure);
    }
}
