package dateline;

import dateline.admin.NewsroomCommand;
import dateline.admin.QuarantinedDispatch;
import dateline.admin.ShownDispatch;
import dateline.command.ShownTime;
import dateline.command.Terminal;
import dateline.settings.BadSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The `quarantine` command: shows copy that could not be read.
@Command(
        name = "quarantine",
        description = "List what could not be read, read it again, or drop it.",
        subcommands = {
            QuarantineCommand.ListAll.class,
            QuarantineCommand.Show.class,
            ReadAgainCommand.class,
            QuarantineCommand.Drop.class
        })
final class QuarantineCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say list, show, replay or drop.");
    }

    /// Returns all entries, the newest first.
    static List<QuarantinedDispatch> all(NewsroomOptions newsroom) throws IOException, BadSettings {
        List<QuarantinedDispatch> all = new ArrayList<>();
        Long before = null;
        while (true) {
            List<QuarantinedDispatch> some =
                    newsroom.run(new NewsroomCommand.Quarantine(before)).dispatches();
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
            before = some.getLast().number();
        }
    }

    private static void print(QuarantinedDispatch entry) {
        Terminal.print(entry.number() + "  " + ShownTime.of(entry.arrived()) + "  " + entry.supplier() + "  "
                + entry.name() + "  " + entry.size() + " bytes");
        entry.faults().forEach(fault -> Terminal.print("    " + fault.where() + ": " + fault.reason()));
    }

    @Command(
            name = "list",
            description =
                    "List the quarantine, the newest first: number, time, supplier, name; place and reason of each fault.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Override
        public Integer call() throws Exception {
            List<QuarantinedDispatch> entries = all(newsroom);
            entries.forEach(QuarantineCommand::print);
            if (entries.isEmpty()) {
                Terminal.print("The quarantine is empty.");
            }
            return 0;
        }
    }

    @Command(name = "show", description = "Show one entry with its faults, or with --bytes the bytes as they came.")
    static final class Show implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Option(names = "--bytes", description = "Write only the bytes.")
        boolean bytes;

        @Parameters(paramLabel = "NUMBER", description = "The number of the dispatch.")
        long number;

        @Override
        public Integer call() throws Exception {
            ShownDispatch shown = newsroom.run(new NewsroomCommand.Show(number));
            if (bytes) {
                Terminal.raw().write(shown.bytes());
                Terminal.raw().flush();
            } else {
                print(shown.dispatch());
            }
            return 0;
        }
    }

    @Command(
            name = "drop",
            description = "Take entries out of the quarantine for good. The journal keeps the dispatches.")
    static final class Drop implements Callable<Integer> {
        @Mixin
        NewsroomOptions newsroom = new NewsroomOptions();

        @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "The numbers of the dispatches.")
        List<Long> numbers = List.of();

        @Override
        public Integer call() throws Exception {
            for (long number : numbers) {
                drop(number);
            }
            return 0;
        }

        private void drop(long number) throws IOException, BadSettings {
            newsroom.run(new NewsroomCommand.Drop(number));
            Terminal.print(number + "  dropped");
        }
    }
}
