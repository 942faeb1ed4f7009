package dateline;

import dateline.admin.Decided;
import dateline.admin.NewsroomCommand;
import dateline.archive.Decision.Kind;
import dateline.command.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A subcommand of `desk` that makes one kind of decision.
abstract class DecidingCommand implements Callable<Integer> {
    private final Kind kind;

    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WORDS",
            description = "Who decides, and why. The journal keeps it.")
    String by = "";

    @Parameters(
            index = "0",
            paramLabel = "STORY",
            description = "The story: its id (the end of its address), its address, or its slug.")
    String story = "";

    DecidingCommand(Kind kind) {
        this.kind = kind;
    }

    /// Returns the ids of the other stories that the decision concerns.
    List<String> others() {
        return List.of();
    }

    /// Returns the time that the decision sets; null for none.
    @Nullable
    Instant published() {
        return null;
    }

    @Override
    public Integer call() throws Exception {
        Decided decided = newsroom.run(new NewsroomCommand.Decide(kind, story, by, others(), published()));
        Terminal.print(story + "  " + decided.state());
        if (decided.waits() != null) {
            Terminal.print("It is released, and is not shown yet: " + decided.waits());
        }
        if (!decided.duplicates().isEmpty()) {
            Terminal.print("The same copy is shown as:");
            decided.duplicates().forEach(DuplicatesCommand::print);
        }
        return decided.waits() == null ? 0 : 1;
    }
}
