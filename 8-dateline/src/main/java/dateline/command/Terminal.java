package dateline.command;

import java.io.PrintStream;

/// The only way by which commands print: what strangers wrote cannot steer the terminal or begin a line of its own.
public final class Terminal {
    private Terminal() {}

    /// Prints one line, whatever is in it.
    public static void print(String line) {
        System.out.println(Printable.of(line));
    }

    /// Prints one line where errors go.
    public static void warn(String line) {
        System.err.println(Printable.of(line));
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
