package dateline.command;

import dateline.database.Finding;
import java.io.PrintStream;

/// Prints the findings of a check, one line each, and its progress.
public final class Findings {
    private static final long A_LINE_EVERY = 100_000;

    private final PrintStream out;
    private final String progress;
    private long count;

    /// @param progress what is counted, in words: "dispatches were read back"
    public Findings(PrintStream out, String progress) {
        this.out = out;
        this.progress = progress;
    }

    public void add(Finding finding) {
        count++;
        out.println(printable(finding.where() + ": " + finding.what() + " " + finding.remedy()));
    }

    public void progress(long done) {
        if (done % A_LINE_EVERY == 0) {
            out.println(done + " " + progress + " …");
        }
    }

    public long count() {
        return count;
    }

    /// Replaces control characters, because suppliers choose the names of their dispatches and must not control
    /// the terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}
