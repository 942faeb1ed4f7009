package dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A database file cannot be opened. The message is for users: it names the file, the fault and the remedy.
public final class UnopenedDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// The faults that SQLite reports if it cannot open or create one of a database's files.
    private static final Set<StorageFault> OF_FILES =
            EnumSet.of(StorageFault.READ_ONLY, StorageFault.BUSY, StorageFault.FAILING);

    private final String what;
    private final String remedy;

    private UnopenedDatabase(String what, String remedy, Throwable cause) {
        super(what + " " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    /// Returns what is wrong, as a sentence that names the file.
    public String what() {
        return what;
    }

    /// Returns what to do, as a sentence.
    public String remedy() {
        return remedy;
    }

    /// Returns whether a database may have failed to open because of its folder, not because of the
    /// file's content.
    static boolean isUnopened(RuntimeException failure) {
        return StorageFault.of(failure).filter(OF_FILES::contains).isPresent();
    }

    /// Returns a failure that names the file if the disk or the folder is the cause; otherwise the
    /// failure itself.
    static RuntimeException named(Path file, RuntimeException failure) {
        Optional<StorageFault> fault = StorageFault.of(failure);
        if (Files.isDirectory(file)) {
            return new UnopenedDatabase(
                    file + " is a folder, not a file.", "Move it away, and put the file in its place.", failure);
        }
        if (fault.isEmpty() || failure instanceof UnopenedDatabase || fault.get() == StorageFault.DAMAGED) {
            return DamagedDatabase.named(file, failure);
        }
        return of(file, fault.get(), failure);
    }

    private static UnopenedDatabase of(Path file, StorageFault fault, RuntimeException failure) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (isOnReadOnlyDisk(folder)) {
            return new UnopenedDatabase(
                    "The folder " + folder + " is on a read-only disk, and " + file.getFileName()
                            + " can only be opened where files can be written beside it.",
                    "Mount the disk so that it can be written, or copy the whole folder to another disk.",
                    failure);
        }
        if (!Files.isReadable(file) && Files.exists(file) || !Files.isWritable(folder)) {
            return new UnopenedDatabase(
                    "You may not read and write " + file + " and the folder that it is in.",
                    "Run the command as the user who owns them, or change their permissions.",
                    failure);
        }
        return new UnopenedDatabase(
                file + " cannot be opened. " + fault.sentence(), fault.remedy() + ", and try again.", failure);
    }

    private static boolean isOnReadOnlyDisk(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }
}
