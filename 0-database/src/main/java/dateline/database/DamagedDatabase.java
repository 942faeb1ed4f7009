package dateline.database;

import java.nio.file.Path;

/// A database file is damaged: it is not a database, it is truncated, or some of its pages are destroyed.
public final class DamagedDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    public DamagedDatabase(Path file, Throwable cause) {
        super(file + " is damaged", cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /// Returns a failure that names the file if damage to it is the cause; otherwise the failure itself.
    static RuntimeException named(Path file, RuntimeException failure) {
        boolean damaged =
                StorageFault.of(failure).filter(StorageFault.DAMAGED::equals).isPresent();
        return damaged && !(failure instanceof DamagedDatabase) ? new DamagedDatabase(file, failure) : failure;
    }
}
