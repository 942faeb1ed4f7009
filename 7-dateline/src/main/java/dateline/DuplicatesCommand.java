package dateline;

import dateline.admin.NewsroomCommand;
import dateline.archive.NearDuplicate;
import dateline.command.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The `desk duplicates` command: lists the near-duplicates of a story.
@Command(
        name = "duplicates",
        description = "List the near-duplicates of a story: id, supplier, headline, and which of them lists show.")
final class DuplicatesCommand implements Callable<Integer> {
    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Parameters(
            paramLabel = "STORY",
            description = "The story: its id (the end of its address), its address, or its slug.")
    String story = "";

    @Override
    public Integer call() throws Exception {
        List<NearDuplicate> duplicates =
                newsroom.run(new NewsroomCommand.Duplicates(story)).stories();
        duplicates.forEach(DuplicatesCommand::print);
        if (duplicates.isEmpty()) {
            Terminal.print("No other story is the same copy.");
        }
        return 0;
    }

    static void print(NearDuplicate story) {
        Terminal.print(story.id() + "  " + story.supplier() + "  " + story.headline()
                + (story.listed() ? "  (in lists)" : ""));
    }
}
