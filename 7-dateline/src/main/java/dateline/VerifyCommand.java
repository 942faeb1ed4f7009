package dateline;

import dateline.command.CommonOptions;
import dateline.command.Counted;
import dateline.command.Findings;
import dateline.command.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `verify` command: checks a data folder.
@Command(
        name = "verify",
        description = "Check a data folder, with or without a running server: the SHA-256 of every dispatch, every"
                + " row of the archive, the archive against the journal, and the database files. Changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is well.",
            "1:Something is wrong: a line each, with what to do.",
            "2:The command or the settings are wrong."
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    Path data = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        common.settings();
        Findings findings = new Findings(Terminal.raw(), "dispatches");
        Findings rows = new Findings(Terminal.raw(), "rows of the archive");
        Verify.Result result = new Verify(data, findings::add, Terminal::print).run(findings::progress, rows::progress);
        String archive =
                result.archive() < 0 ? "no archive" : Counted.of(result.archive(), "row", "rows") + " of the archive";
        Terminal.print("Checked " + Counted.of(result.journal().dispatches(), "dispatch", "dispatches") + " and "
                + archive + ": "
                + (findings.count() == 0 ? "all is well" : Counted.of(findings.count(), "finding", "findings")));
        return findings.count() == 0 ? 0 : 1;
    }
}
