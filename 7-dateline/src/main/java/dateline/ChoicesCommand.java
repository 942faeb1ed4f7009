package dateline;

import dateline.admin.ChoiceList.Choice;
import dateline.admin.NewsroomCommand;
import dateline.archive.Decision.Kind;
import dateline.command.Terminal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The `desk choices` command: lists what editors decided about recommendations.
@Command(
        name = "choices",
        description = "List the stories that are pinned in the Recommended Articles of a story, in their order, and"
                + " those that are banned from them or from every list: id, state, headline.")
final class ChoicesCommand implements Callable<Integer> {
    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "STORY",
            description = "The story: its id, its address, or its slug (default: list only the stories that are banned"
                    + " from every list).")
    @Nullable
    String story;

    @Override
    public Integer call() throws Exception {
        print(newsroom.run(new NewsroomCommand.Choices(story)).choices());
        return 0;
    }

    static void print(List<Choice> choices) {
        choices.forEach(ChoicesCommand::print);
        if (choices.isEmpty()) {
            Terminal.print("Nothing is pinned or banned.");
        }
    }

    private static void print(Choice choice) {
        Terminal.print(word(choice.kind()) + "  " + choice.id() + "  " + choice.state() + "  "
                + Objects.requireNonNullElse(choice.headline(), "(not shown)"));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PIN -> "pinned";
            case BAN -> "banned";
            case BAN_EVERYWHERE -> "banned from every list";
            case RELEASE, KILL, REVIVE, UNLINK, RELINK, REDATE, UNPIN, UNBAN, UNBAN_EVERYWHERE ->
                throw new IllegalStateException("not a choice that holds: " + kind);
        };
    }
}
