package dateline;

import dateline.admin.NewsroomCommand;
import dateline.archive.Decision.Kind;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A subcommand of `desk` that makes a decision about a story and others that the editor names.
abstract class DecidingOnOthersCommand extends DecidingCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "OTHER",
            description = "The other stories, given like STORY.")
    List<String> others = List.of();

    DecidingOnOthersCommand(Kind kind) {
        super(kind);
    }

    /// Also lists what holds now, so that an editor sees which of the stories are not shown.
    @Override
    public Integer call() throws Exception {
        int exitCode = super.call();
        ChoicesCommand.print(newsroom.run(new NewsroomCommand.Choices(story)).choices());
        return exitCode;
    }

    @Override
    List<String> others() {
        return others;
    }
}
