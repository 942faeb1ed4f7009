package dateline;

import dateline.admin.Decided;
import dateline.admin.HeldList;
import dateline.admin.NewsroomCommand;
import dateline.archive.Decision.Kind;
import dateline.archive.NearDuplicate;
import dateline.command.ShownTime;
import dateline.command.Terminal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The `desk` command: an editor's decisions about stories.
@Command(
        name = "desk",
        description =
                "List the stories that wait, and why, those without a time, and near-duplicates. Release, kill or revive a story,"
                        + " change its time, or unlink two that are not near-duplicates.",
        subcommands = {
            DeskCommand.Held.class,
            UndatedCommand.class,
            DeskCommand.Duplicates.class,
            DeskCommand.Release.class,
            DeskCommand.Kill.class,
            DeskCommand.Revive.class,
            DeskCommand.Unlink.class,
            DeskCommand.Relink.class,
            DeskCommand.Redate.class
        })
final class DeskCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say held, undated, duplicates, release, kill, revive, unlink, relink or redate.");
    }

    @Command(
            name = "held",
            description =
                    "List the stories that wait for an editor, their supplier or the end of an embargo, the newest first:"
                            + " id, time, supplier, headline; the reason; the editor's note and the usage terms.")
    static final class Held implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Override
        public Integer call() throws Exception {
            List<HeldList.Story> stories =
                    newsroom.run(new NewsroomCommand.Held()).stories();
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
    }

    @Command(
            name = "duplicates",
            description = "List the near-duplicates of a story: id, supplier, headline, and which of them lists show.")
    static final class Duplicates implements Callable<Integer> {
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
            duplicates.forEach(DeskCommand::print);
            if (duplicates.isEmpty()) {
                Terminal.print("No other story is the same copy.");
            }
            return 0;
        }
    }

    private static void print(NearDuplicate story) {
        Terminal.print(story.id() + "  " + story.supplier() + "  " + story.headline()
                + (story.listed() ? "  (in lists)" : ""));
    }

    private static void print(String what, @Nullable String text) {
        if (text != null) {
            Terminal.print("    " + what + ": " + text);
        }
    }

    @Command(name = "release", description = "Publish a story that waits, and its later versions.")
    static final class Release extends Deciding {
        Release() {
            super(Kind.RELEASE);
        }
    }

    @Command(
            name = "kill",
            description = "Remove a story and its pictures from every page, list, feed and API, at once.")
    static final class Kill extends Deciding {
        Kill() {
            super(Kind.KILL);
        }
    }

    @Command(name = "revive", description = "Publish a killed story again. A later kill removes it again.")
    static final class Revive extends Deciding {
        Revive() {
            super(Kind.REVIVE);
        }
    }

    @Command(
            name = "unlink",
            description = "Declare that a story is not a near-duplicate of others, however similar their texts are."
                    + " Lists then show each of them, also after later versions.")
    static final class Unlink extends Deciding {
        @Parameters(
                index = "1..*",
                paramLabel = "OTHER",
                description = "The other stories, given like STORY (default: all that desk duplicates lists).")
        List<String> others = List.of();

        Unlink() {
            super(Kind.UNLINK);
        }

        @Override
        List<String> others() {
            return others;
        }
    }

    @Command(name = "relink", description = "Undo unlink: the similarity of the texts decides again.")
    static final class Relink extends Deciding {
        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "OTHER",
                description = "The other stories, given like STORY.")
        List<String> others = List.of();

        Relink() {
            super(Kind.RELINK);
        }

        @Override
        List<String> others() {
            return others;
        }
    }

    @Command(
            name = "redate",
            description =
                    "Change the time at which a story was first published, for example after a wrong clock. The story"
                            + " moves in lists, and its address gets the new date; the old address redirects to it.")
    static final class Redate extends Deciding {
        @Option(
                names = "--to",
                paramLabel = "TIME",
                description = "The time, like 2026-03-01T08:15:00Z (default: now).")
        String time = "";

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        Redate() {
            super(Kind.REDATE);
        }

        @Override
        @Nullable
        Instant published() {
            try {
                return time.isEmpty() ? null : Instant.parse(time);
            } catch (DateTimeException e) {
                throw new ParameterException(
                        spec.commandLine(), "--to " + time + " is not a time like 2026-03-01T08:15:00Z.");
            }
        }
    }

    /// A subcommand that makes one kind of decision.
    abstract static class Deciding implements Callable<Integer> {
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

        Deciding(Kind kind) {
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
                decided.duplicates().forEach(DeskCommand::print);
            }
            return decided.waits() == null ? 0 : 1;
        }
    }
}
