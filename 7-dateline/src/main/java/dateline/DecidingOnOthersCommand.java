package dateline;

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

    @Override
    List<String> others() {
        return others;
    }
}
