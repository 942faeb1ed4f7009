package dateline.command;

import dateline.wire.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows the progress of an import: a bar on a terminal, plain lines elsewhere, and a summary at the end.
///
/// Each file in a zip archive counts separately.
public final class ImportDisplay {
    private static final int A_LINE_EVERY = 1_000;

    private final PrintStream out;
    private final @Nullable ProgressBar bar;
    private final long toImport;
    private final List<String> refusals = new ArrayList<>();
    private int files;
    private int skipped;
    private int stories;
    private int pictures;
    private int refused;
    private int picturesLeft;
    private @Nullable String cut;

    /// @param files how many files are known at the start; zip archives may hold more
    public ImportDisplay(PrintStream out, boolean terminal, long files) {
        this.out = out;
        this.toImport = files;
        this.bar = terminal ? bar(out, files) : null;
    }

    public synchronized void done(String name, Outcome outcome, boolean alreadyHad) {
        if (alreadyHad) {
            skipped++;
        } else {
            stories += outcome.stories();
            pictures += outcome.pictures();
        }
        outcome.refused().forEach(reason -> refuse(name, reason));
        step();
    }

    /// Reports a file that could not be handed over.
    public synchronized void failed(String name, String reason) {
        refuse(name, reason);
        step();
    }

    /// Reports that the server ended before all files were in.
    ///
    /// @param done how many of the files to import are in, or were refused
    public synchronized void serverGone(int done) {
        cut = "The server has ended. It answered for " + done + " of " + Counted.of(toImport, "file", "files")
                + ". Repeat the same import, with or without a server: it skips what is in.";
    }

    /// Reports how many pictures that stories link to were not fetched in time.
    public synchronized void picturesLeft(int count) {
        picturesLeft = count;
    }

    /// Shows the counts.
    ///
    /// @return whether everything is in, and nothing was refused
    public synchronized boolean summary() {
        if (bar != null) {
            bar.close();
            out.println();
        }
        refusals.forEach(out::println);
        out.println(Counted.of(files, "file", "files") + ": " + Counted.of(stories, "story", "stories") + " and "
                + Counted.of(pictures, "picture", "pictures") + " read, " + refused + " refused, " + skipped
                + " skipped as already had");
        if (picturesLeft > 0) {
            out.println(Counted.of(picturesLeft, "picture", "pictures")
                    + " of these stories could not be fetched yet; the server tries again when it starts.");
        }
        if (cut != null) {
            out.println(cut);
        }
        return refused == 0 && cut == null;
    }

    private static ProgressBar bar(PrintStream out, long files) {
        return new ProgressBarBuilder()
                .setTaskName("Import")
                .setInitialMax(files)
                .setConsumer(new Running(out))
                .build();
    }

    /// Does not end the bar's line, because the library may end it and then print the bar again.
    private static final class Running extends ConsoleProgressBarConsumer {
        Running(PrintStream out) {
            super(out);
        }

        @Override
        public void close() {}
    }

    /// Prints a refusal, or keeps it for the end if a bar is shown.
    private void refuse(String name, String reason) {
        refused++;
        String line = Printable.of("refused  " + name + ": " + reason);
        if (bar == null) {
            out.println(line);
        } else {
            refusals.add(line);
        }
    }

    private void step() {
        files++;
        if (bar != null) {
            bar.step();
        } else if (files % A_LINE_EVERY == 0) {
            out.println(files + " files …");
        }
    }
}
