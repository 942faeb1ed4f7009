package dateline.database;

import java.nio.file.Path;

/// A file whose tables another version of the program made, and which this one cannot bring to its own form.
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

    /// Whether a newer version of the program made the tables.
    public boolean isNewer() {
        return newer;
    }
}
