package dateline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Copies a snapshot of a database file and its write-ahead log, also while other connections read and
/// write it.
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /// Writes the copy to one file that only its owner may read; it is synced when this returns. Writers do not
    /// wait for the copy.
    ///
    /// @param to must not exist
    public static void copy(Path from, Path to) throws IOException {
        OwnerOnly.makeNewFile(to); // SQLite accepts an empty file, and keeps its permissions
        FileInspection.of(from, handle -> handle.execute("vacuum into ?", to.toString()));
        sync(to, StandardOpenOption.WRITE);
    }

    /// Syncs a folder, so that the names in it survive a power cut if the system supports that.
    public static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
