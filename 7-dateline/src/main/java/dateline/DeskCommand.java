package dateline;

import dateline.command.Terminal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
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
        description = "See which stories wait and why, and which are the same copy; release, kill or revive a story,"
                + " give it another time, or part two that are not the same copy.",
        subcommands = {
            DeskCommand.Held.class,
            DeskCommand.Twins.class,
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
                spec.commandLine(), "Say held, twins, release, kill, revive, unlink, relink or redate.");
    }

    @Command(
            name = "held",
            description =
                    "List the stories that wait, also for the end of an embargo, the newest first: id, time, supplier, headline; why; the editor's"
                            + " note and the usage terms.")
    static final class Held implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Override
        public Integer call() throws Exception {
            List<JsonObject> stories = newsroom.list("held", new JsonObject());
            for (JsonObject story : stories) {
                Terminal.print(story.getString("id") + "  " + story.getString("since") + "  "
                        + story.getString("supplier") + "  " + story.getString("headline", "(no headline)"));
                Terminal.print("    " + story.getString("reason"));
                say("Editor's note", story.getString("note"));
                say("Usage terms", story.getString("terms"));
            }
            if (stories.isEmpty()) {
                Terminal.print("No story waits.");
            }
            return 0;
        }
    }

    @Command(
            name = "twins",
            description =
                    "List the stories that are the same copy as one: id, supplier, headline, which stands in lists.")
    static final class Twins implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Parameters(
                paramLabel = "STORY",
                description = "The story's id, which is the end of its address; its address, or the slug in it.")
        String story = "";

        @Override
        public Integer call() throws Exception {
            List<JsonObject> twins = newsroom.list("twins", new JsonObject().put("story", story));
            twins.forEach(DeskCommand::print);
            if (twins.isEmpty()) {
                Terminal.print("No other story is the same copy.");
            }
            return 0;
        }
    }

    private static void print(JsonObject twin) {
        Terminal.print(twin.getString("id") + "  " + twin.getString("supplier") + "  " + twin.getString("headline")
                + (twin.getBoolean("stands") ? "  (in lists)" : ""));
    }

    private static void say(String what, @Nullable String words) {
        if (words != null) {
            Terminal.print("    " + what + ": " + words);
        }
    }

    @Command(name = "release", description = "Let a story go out that waits, and its later versions.")
    static final class Release extends Deciding {
        Release() {
            super("release");
        }
    }

    @Command(name = "kill", description = "Take a story off every page, list, feed, interface and picture, at once.")
    static final class Kill extends Deciding {
        Kill() {
            super("kill");
        }
    }

    @Command(name = "revive", description = "Bring back a story that was killed; a later kill kills it again.")
    static final class Revive extends Deciding {
        Revive() {
            super("revive");
        }
    }

    @Command(
            name = "unlink",
            description = "Say that a story is not the same copy as others, whatever their words: each stands for"
                    + " itself, also after later versions.")
    static final class Unlink extends Deciding {
        @Parameters(
                index = "1..*",
                paramLabel = "OTHER",
                description = "The others, named like STORY; without any, all that twins lists.")
        List<String> others = List.of();

        Unlink() {
            super("unlink");
        }

        @Override
        List<String> others() {
            return others;
        }
    }

    @Command(name = "relink", description = "Take an unlink back: the words of the stories decide again.")
    static final class Relink extends Deciding {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description = "The others, named like STORY.")
        List<String> others = List.of();

        Relink() {
            super("relink");
        }

        @Override
        List<String> others() {
            return others;
        }
    }

    @Command(
            name = "redate",
            description =
                    "Give a published story another time at which it was first shown, after a clock that ran ahead"
                            + " or a wrong date; it moves to its place in lists, and its address gets the new date. The old"
                            + " address leads there.")
    static final class Redate extends Deciding {
        @Option(
                names = "--to",
                paramLabel = "TIME",
                description = "The time, as 2026-03-01T08:15:00Z; now, if it is not given.")
        String time = "";

        Redate() {
            super("redate");
        }

        @Override
        String published() {
            return time;
        }
    }

    /// A subcommand that makes one kind of decision.
    abstract static class Deciding implements Callable<Integer> {
        private final String kind;

        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Option(
                names = "--by",
                required = true,
                paramLabel = "WORDS",
                description = "Who decides, and why; kept in the journal.")
        String by = "";

        @Parameters(
                index = "0",
                paramLabel = "STORY",
                description = "The story's id, which is the end of its address; its address, or the slug in it.")
        String story = "";

        Deciding(String kind) {
            this.kind = kind;
        }

        /// Returns the ids of the other stories that the decision concerns.
        List<String> others() {
            return List.of();
        }

        /// Returns the time that the decision sets; empty for none.
        String published() {
            return "";
        }

        @Override
        public Integer call() throws Exception {
            JsonObject done = newsroom.run(
                    "decide",
                    new JsonObject()
                            .put("kind", kind)
                            .put("story", story)
                            .put("by", by)
                            .put("others", new JsonArray(others()))
                            .put("published", published()));
            Terminal.print(story + "  " + done.getString("state"));
            String waits = done.getString("waits");
            if (waits != null) {
                Terminal.print("It is released, and is not shown yet: " + waits);
            }
            List<JsonObject> twins = NewsroomOptions.items(done);
            if (!twins.isEmpty()) {
                Terminal.print("The same copy is shown as:");
                twins.forEach(DeskCommand::print);
            }
            return waits == null ? 0 : 1;
        }
    }
}
