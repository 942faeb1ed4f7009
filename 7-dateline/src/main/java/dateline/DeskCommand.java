package dateline;

import dateline.archive.Decision.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
                        + " change its time, or unlink two that are not near-duplicates. Pin stories in Recommended Articles,"
                        + " or ban them.",
        subcommands = {
            HeldCommand.class,
            UndatedCommand.class,
            DuplicatesCommand.class,
            DeskCommand.Release.class,
            DeskCommand.Kill.class,
            DeskCommand.Revive.class,
            DeskCommand.Unlink.class,
            DeskCommand.Relink.class,
            DeskCommand.Redate.class,
            ChoicesCommand.class,
            RecommendationCommands.Pin.class,
            RecommendationCommands.Unpin.class,
            RecommendationCommands.Ban.class,
            RecommendationCommands.Unban.class,
            RecommendationCommands.BanEverywhere.class,
            RecommendationCommands.UnbanEverywhere.class
        })
final class DeskCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say held, undated, duplicates, release, kill, revive, unlink, relink, redate, choices, pin, unpin,"
                        + " ban, unban, ban-everywhere or unban-everywhere.");
    }

    @Command(name = "release", description = "Publish a story that waits, and its later versions.")
    static final class Release extends DecidingCommand {
        Release() {
            super(Kind.RELEASE);
        }
    }

    @Command(
            name = "kill",
            description = "Remove a story and its pictures from every page, list, feed and API, at once.")
    static final class Kill extends DecidingCommand {
        Kill() {
            super(Kind.KILL);
        }
    }

    @Command(name = "revive", description = "Publish a killed story again. A later kill removes it again.")
    static final class Revive extends DecidingCommand {
        Revive() {
            super(Kind.REVIVE);
        }
    }

    @Command(
            name = "unlink",
            description = "Declare that a story is not a near-duplicate of others, however similar their texts are."
                    + " Lists then show each of them, also after later versions.")
    static final class Unlink extends DecidingCommand {
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
    static final class Relink extends DecidingOnOthersCommand {
        Relink() {
            super(Kind.RELINK);
        }
    }

    @Command(
            name = "redate",
            description =
                    "Change the time at which a story was first published, for example after a wrong clock. The story"
                            + " moves in lists, and its address gets the new date; the old address redirects to it.")
    static final class Redate extends DecidingCommand {
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
}
