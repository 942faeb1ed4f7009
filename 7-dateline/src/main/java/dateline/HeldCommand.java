package dateline;

import dateline.admin.HeldList;
import dateline.admin.NewsroomCommand;
import dateline.command.ShownTime;
import dateline.command.Terminal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The `desk held` command: lists the stories that wait, and why.
@Command(
        name = "held",
        description =
                "List the stories that wait for an editor, their supplier or the end of an embargo, the newest first:"
                        + " id, time, supplier, headline; the reason; the editor's note and the usage terms.")
final class HeldCommand implements Callable<Integer> {
    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Override
    public Integer call() throws Exception {
        List<HeldList.Story> stories = newsroom.run(new NewsroomCommand.Held()).stories();
        for (HeldList.Story story : stories) {
            Terminal.print(story.id() + "  " + ShownTime.of(story.since()) + "  " + story.supplier() + "  "
                    + Objects.requireNonNullElse(story.headline(), "(no headline)"));
            Terminal.print("    " + story.reason());
            if (story.undated()) {
                Terminal.print("    " + UndatedCommand.SENTENCE);
            }
            print("Editor's note", story.note());
            print("Usage terms", story.terms());
        }
        if (stories.isEmpty()) {
            Terminal.print("No story waits.");
        }
        return 0;
    }

    private static void print(String what, @Nullable String text) {
        if (text != null) {
            Terminal.print("    " + what + ": " + text);
        }
    }
}
