package dateline;

import dateline.admin.NewsroomCommand;
import dateline.admin.UndatedList;
import dateline.command.ShownTime;
import dateline.command.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The `desk undated` command: lists the stories whose time nobody knows.
@Command(
        name = "undated",
        description =
                "List the stories whose suppliers give no time that can be read, among the newest 1,000: id, the time under"
                        + " which the site shows it, supplier, headline. The site shows when they arrived; desk redate gives"
                        + " one its true time.")
final class UndatedCommand implements Callable<Integer> {
    static final String SENTENCE = "Its supplier gives no time that can be read.";

    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Override
    public Integer call() throws Exception {
        List<UndatedList.Story> stories =
                newsroom.run(new NewsroomCommand.Undated()).stories();
        for (UndatedList.Story story : stories) {
            Terminal.print(story.id() + "  " + ShownTime.of(story.shown()) + "  " + story.supplier() + "  "
                    + story.headline());
        }
        if (stories.isEmpty()) {
            Terminal.print("Each of the newest 1,000 stories has a time.");
        }
        return 0;
    }
}
