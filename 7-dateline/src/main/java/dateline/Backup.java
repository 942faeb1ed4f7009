package dateline;

import dateline.command.CannotRun;
import dateline.database.DamagedDatabase;
import dateline.database.DatabaseCopy;
import dateline.database.Finding;
import dateline.database.StorageFault;
import dateline.database.UnopenedDatabase;
import dateline.journal.JournalCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Writes a consistent copy of the journal to a file and reads it back. Everything else in a data folder can be
/// rebuilt from the journal.
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

    /// @param file the backup: the requested file, or the one beside it if damage was found
    /// @param read the result of reading it back
    record Result(Path file, JournalCheck.Result read) {}

    /// Writes the backup. The target is either a complete, checked backup or unchanged: the copy is written
    /// under another name first, and a backup with damage does not get the target's name.
    ///
    /// @param replace whether the target, or a damaged backup beside it, may be replaced
    /// @param findings receives the damage in the journal, which is also in the backup
    /// @param progress receives the number of dispatches read back so far
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
            Files.deleteIfExists(partial); // left by an interrupted backup
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

    /// Refuses data folders, because a server does not notice if one of its files is replaced.
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
