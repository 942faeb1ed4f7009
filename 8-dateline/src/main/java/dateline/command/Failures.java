package dateline.command;

import dateline.settings.BadSettings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells people what went wrong, in our words; the details are in the log.
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        switch (failure) {
            case BadSettings bad ->
                bad.faults().forEach(fault -> command.getErr().println("settings: " + fault));
            case NoSuchFileException missing -> command.getErr().println("There is no file " + missing.getFile() + ".");
            case AccessDeniedException denied ->
                command.getErr().println(denied.getFile() + " may not be read or written by you.");
            case IOException io -> command.getErr().println(io.getMessage());
            default -> {
                command.getErr().println("Dateline failed here, which is a fault of its own; the log says where.");
                LoggerFactory.getLogger(Failures.class).error("{} failed", command.getCommandName(), failure);
            }
        }
        return failure instanceof BadSettings ? 2 : 1;
    }
}
