package dateline;

import dateline.command.CommonOptions;
import dateline.command.Counted;
import dateline.command.Findings;
import dateline.command.Terminal;
import dateline.journal.JournalCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The `backup` command: backs up the journal.
@Command(
        name = "backup",
        description =
                "Write the journal to one file, with or without a running server, and verify it. To restore it, create"
                        + " an empty folder, copy FILE into it as journal.db, and run: dateline replay --data FOLDER.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The backup is written, and every dispatch in it is as it came.",
            "1:There is no backup; or dispatches in the journal are damaged, and the backup is FILE.damaged.",
            "2:The command or the settings are wrong."
        })
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    Path data = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
    Path file = Path.of("");

    @Option(names = "--force", description = "Replace an existing file, after the new one is complete and verified.")
    boolean force;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        common.settings();
        Findings findings = new Findings(Terminal.raw(), "dispatches were read back");
        boolean isOld = Files.exists(file);
        Backup.Result result = new Backup(data, file).run(force, findings::add, findings::progress);
        JournalCheck.Result read = result.read();
        Terminal.print(result.file() + ": " + Counted.of(read.dispatches(), "dispatch", "dispatches") + ", the last is "
                + read.last() + ", " + Counted.of(Files.size(result.file()), "byte", "bytes"));
        if (!read.sound()) {
            Terminal.print("The journal is damaged as told above, and so is this backup: it is " + result.file()
                    + ", and not " + file + "." + (isOld ? " The old " + file + " is as it was." : "")
                    + " Keep your older backups.");
        }
        return read.sound() ? 0 : 1;
    }
}
