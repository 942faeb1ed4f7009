package dateline;

import dateline.admin.NewsroomCommand;
import dateline.archive.Rerouted;
import dateline.command.Terminal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `reroute` command: applies the current routing rules to earlier stories.
@Command(
        name = "reroute",
        description = "Apply the current routing rules to the stories that arrived since a day."
                + " A running server uses its own settings: reload them first (SIGHUP).")
final class RerouteCommand implements Callable<Integer> {
    @Mixin
    NewsroomOptions newsroom = new NewsroomOptions();

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DAY",
            description = "A day in the site's time zone like 2026-03-01, or a time like 2026-03-01T10:00:00Z.")
    String since = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Option(names = "--dry-run", description = "List what would change, and change nothing.")
    boolean dry;

    @Override
    public Integer call() throws Exception {
        List<Rerouted> changes =
                newsroom.run(new NewsroomCommand.Reroute(time(), dry)).stories();
        if (newsroom.settingsPassedOver()) {
            Terminal.warn("The server that runs on " + newsroom.data
                    + " went by its own rules, not by those given here. Let it read them again first (SIGHUP).");
        }
        for (Rerouted change : changes) {
            Terminal.print(change.id() + "  " + change.from() + " " + change.fromSection() + " -> " + change.to() + " "
                    + change.toSection() + "  " + Objects.requireNonNullElse(change.headline(), "(no headline)"));
        }
        Terminal.print(changes.size() + (dry ? " would change" : " changed"));
        return 0;
    }

    private Instant time() throws Exception {
        try {
            return since.contains("T")
                    ? Instant.parse(since)
                    : LocalDate.parse(since)
                            .atStartOfDay(newsroom.common.settings().site().zone())
                            .toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since " + since + " is neither a day like 2026-03-01 nor a time like 2026-03-01T10:00:00Z.");
        }
    }
}
