package dateline;

import dateline.archive.Decision.Kind;
import picocli.CommandLine.Command;

/// The subcommands of `desk` that decide about Recommended Articles.
final class RecommendationCommands {
    private RecommendationCommands() {}

    @Command(
            name = "pin",
            description = "Put other stories first in the Recommended Articles of a story, after those that are pinned"
                    + " already. A story that readers may not see, or that the page shows as Next Article, waits"
                    + " until it can be shown.")
    static final class Pin extends DecidingOnOthersCommand {
        Pin() {
            super(Kind.PIN);
        }
    }

    @Command(name = "unpin", description = "Undo pin.")
    static final class Unpin extends DecidingOnOthersCommand {
        Unpin() {
            super(Kind.UNPIN);
        }
    }

    @Command(
            name = "ban",
            description = "Keep other stories out of the Recommended Articles of a story. This also undoes pin.")
    static final class Ban extends DecidingOnOthersCommand {
        Ban() {
            super(Kind.BAN);
        }
    }

    @Command(name = "unban", description = "Undo ban.")
    static final class Unban extends DecidingOnOthersCommand {
        Unban() {
            super(Kind.UNBAN);
        }
    }

    @Command(
            name = "ban-everywhere",
            description = "Keep a story out of the Recommended Articles of every story, even where it is pinned. Lists,"
                    + " search and Next Article still show it.")
    static final class BanEverywhere extends DecidingCommand {
        BanEverywhere() {
            super(Kind.BAN_EVERYWHERE);
        }
    }

    @Command(name = "unban-everywhere", description = "Undo ban-everywhere.")
    static final class UnbanEverywhere extends DecidingCommand {
        UnbanEverywhere() {
            super(Kind.UNBAN_EVERYWHERE);
        }
    }
}
