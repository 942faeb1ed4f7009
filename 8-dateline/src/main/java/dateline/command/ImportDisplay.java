package dateline.command;

import dateline.wire.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows how an import goes: a bar on a terminal, plain lines elsewhere; a summary at the end.
public final class ImportDisplay {
    private static final int A_LINE_EVERY = 1_000;

    private final PrintStream out;
    private final @Nullable ProgressBar bar;
    private final List<String> refusals = new ArrayList<>();
    private int files;
    private int had;
    private int stories;
    private int pictures;

    public ImportDisplay(PrintStream out, boolean terminal, long files) {
        this.out = out;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("Import")
                        .setInitialMax(files)
                        .build()
                : null;
    }

    public synchronized void done(String name, Outcome outcome, boolean alreadyHad) {
        files++;
        had += alreadyHad ? 1 : 0;
        stories += outcome.stories();
        pictures += outcome.pictures() + (outcome.format().equals("picture") ? 1 : 0);
        outcome.refused().forEach(reason -> refusals.add(name + ": " + reason));
        step();
    }

    public synchronized void failed(String name, String reason) {
        files++;
        refusals.add(name + ": " + reason);
        step();
    }

    /// @return whether nothing was refused
    public synchronized boolean summary() {
        if (bar != null) {
            bar.close();
        }
        refusals.forEach(refusal -> out.println("refused  " + refusal));
        out.printf(
                Locale.ROOT,
                "%d files: %d stories and %d pictures read, %d refused, %d skipped as already had%n",
                files,
                stories,
                pictures,
                refusals.size(),
                had);
        return refusals.isEmpty();
    }

    private void step() {
        if (bar != null) {
            bar.step();
        } else if (files % A_LINE_EVERY == 0) {
            out.println(files + " files …");
        }
    }
}
