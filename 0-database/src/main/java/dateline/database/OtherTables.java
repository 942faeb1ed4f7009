package dateline.database;

import java.nio.file.Path;

/// Another version of the program made a file's tables, and this version cannot migrate them.
public final class OtherTables extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final boolean newer;

    OtherTables(Path file, boolean newer, Throwable cause) {
        super(file + " has tables of another version", cause);
        this.file = file;
        this.newer = newer;
    }

    public Path file() {
        return file;
    }

    /// Returns whether a newer version of the program made the tables.
    public boolean isNewer() {
        return newer;
    }
}
