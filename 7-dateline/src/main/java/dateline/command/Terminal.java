package dateline.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way by which commands print: what strangers wrote cannot steer the terminal or begin a line of its own.
///
/// Where the log is JSON, a collector reads what is printed too, so each line goes through the log.
public final class Terminal {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    private Terminal() {}

    /// Prints one line, whatever is in it.
    public static void print(String line) {
        if (Logging.isJson()) {
            LOG.info("{}", line.strip());
        } else {
            System.out.println(Printable.of(line));
        }
    }

    /// Prints one line where errors go.
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

    /// For bytes that somebody asked for as they are, and for what makes its own lines [Printable].
    public static PrintStream raw() {
        return System.out;
    }

    /// Whether a person sees what is printed.
    public static boolean isSeen() {
        return System.console() != null && System.console().isTerminal();
    }
}
