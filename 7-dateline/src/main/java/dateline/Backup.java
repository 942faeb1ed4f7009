package dateline;

import dateline.command.CannotRun;
import dateline.database.DamagedDatabase;
import dateline.database.Finding;
import dateline.database.DatabaseCopy;
import dateline.database.StorageFault;
import dateline.database.UnopenedDatabase;
import dateline.journal.JournalCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Writes the journal as of one moment to a file, and reads it back. All else of a data folder is made from it.
final class Backup {
    private final Path data;
    private final Path file;
    private final Path partial;
    private final Path damaged;

    Backup(Path data, Path file) {
        this.data = data;
        this.file = file;
        this.partial = file.resolveSibling(file.getFileName() + ".partial");
        this.damaged = file.resolveSibling(file.getFileName() + ".damaged");
    }

    /// @param file where the backup is: the file that was asked for, or one beside it if damage was found
    /// @param read what reading it back gave
    record Result(Path file, JournalCheck.Result read) {}

    /// Leaves the file whole and checked, or as it was: the backup is written under another name first, and a backup
    /// in which damage is found does not get this one.
    ///
    /// @param replace whether a file of this name, or of a backup with damage beside it, may be replaced
    /// @param findings told what is damaged in the journal, and so in the backup
    /// @param progress told how many dispatches were read back
    Result run(boolean replace, Consumer<Finding> findings, LongConsumer progress) throws IOException {
        Path journal = data.resolve("journal.db");
        if (!Files.exists(journal)) {
            throw new CannotRun("There is no journal in " + data + ".");
        }
        refuseDataFolder();
        if (!replace) {
            refuseToReplace(file);
            refuseToReplace(damaged);
        }
        try {
            Files.deleteIfExists(partial); // of a backup that was killed
            DatabaseCopy.copy(journal, partial);
            JournalCheck.Result result = new JournalCheck(partial, findings, progress).run();
            Path to = result.sound() ? file : damaged;
            Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DatabaseCopy.syncFolder(folder());
            return new Result(to, result);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } finally {
            Files.deleteIfExists(partial);
            Files.deleteIfExists(Path.of(partial + "-journal"));
        }
    }

    /// A server does not notice when another file takes the place of its own.
    private void refuseDataFolder() throws IOException {
        boolean isOurs = Files.isDirectory(folder()) && Files.isSameFile(folder(), data);
        if (isOurs || Files.exists(folder().resolve("archive.db"))) {
            throw new CannotRun(
                    folder() + " is a data folder, and a backup could take the place of a file that is in use."
                            + " Name a file elsewhere, best on another disk.");
        }
    }

    private static void refuseToReplace(Path file) throws CannotRun {
        if (Files.exists(file)) {
            throw new CannotRun("There is a file " + file + " already. Name another, or use --force to replace it.");
        }
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of("/") : folder;
    }

    private IOException failure(Exception e) {
        if (e instanceof DamagedDatabase) {
            return new CannotRun(
                    "The journal in " + data + " is damaged and cannot be copied. Run ./dateline verify --data " + data
                            + "; keep your older backups.",
                    e);
        }
        if (e instanceof UnopenedDatabase) {
            return new CannotRun("The journal cannot be copied. " + e.getMessage(), e);
        }
        if (!Files.isDirectory(folder())) {
            return new CannotRun("There is no folder " + folder() + ". Make it first.", e);
        }
        String reason = StorageFault.of(e)
                .map(fault -> fault.sentence() + " " + fault.remedy() + ", or name another place.")
                .orElse(String.valueOf(e.getMessage()));
        return new CannotRun(
                "The backup could not be written to " + folder() + ": " + reason + " No partial file is left.", e);
    }
}
