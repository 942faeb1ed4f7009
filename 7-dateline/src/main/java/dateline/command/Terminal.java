package dateline.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints for all commands. Untrusted text can neither control the terminal nor start a new line.
///
/// If the log is JSON, a collector also reads what is printed, so each line goes through the log.
public final class Terminal {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    private Terminal() {}

    /// Prints one line, whatever it contains.
    public static void print(String line) {
        if (Logging.isJson()) {
            LOG.info("{}", line.strip());
        } else {
            System.out.println(Printable.of(line));
        }
    }

    /// Prints one line to standard error.
    public static void warn(String line) {
        if (Logging.isJson()) {
            LOG.warn("{}", line.strip());
        } else {
            System.err.println(Printable.of(line));
        }
    }

    /// Prints one line that says why a command failed.
    static void fail(PrintWriter err, String line) {
        if (Logging.isJson()) {
            LOG.error("{}", line);
        } else {
            err.println(line);
        }
    }

    /// Returns standard output, for raw bytes that the user asked for and for output that is
    /// already [Printable].
    public static PrintStream raw() {
        return System.out;
    }

    /// Returns whether the output goes to a terminal.
    public static boolean isSeen() {
        return System.console() != null && System.console().isTerminal();
    }
}
