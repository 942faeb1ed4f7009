package dateline;

import dateline.admin.NewsroomCommand;
import dateline.admin.QuarantinedDispatch;
import dateline.command.Terminal;
import dateline.wire.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The `quarantine replay` command: reads copy of the quarantine again.
@Command(
        name = "replay",
        description =
                "Read entries again, for example with a newer version. What can be read now is filed with its time of arrival.")
final class ReadAgainCommand implements Callable<Integer> {
    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Parameters(arity = "0..*", paramLabel = "NUMBER", description = "The numbers of the dispatches (default: all).")
    List<Long> numbers = List.of();

    @Override
    public Integer call() throws Exception {
        int refused = 0;
        for (long number : numbers.isEmpty() ? allNumbers() : numbers) {
            Outcome outcome = newsroom.run(new NewsroomCommand.ReadAgain(number));
            List<String> reasons = outcome.refused();
            refused += reasons.size();
            Terminal.print(number + "  " + (reasons.isEmpty() ? "read as " + outcome.format() : "refused"));
            reasons.forEach(reason -> Terminal.print("    " + reason));
        }
        return refused == 0 ? 0 : 1;
    }

    private List<Long> allNumbers() throws Exception {
        return QuarantineCommand.all(newsroom).stream()
                .map(QuarantinedDispatch::number)
                .toList();
    }
}
