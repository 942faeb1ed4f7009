package dateline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Copies a database file as of one moment, with what is in its write-ahead log, while others read and write it.
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /// The copy is one file, for its owner alone, synced to the disk when this returns. Writers do not wait for it.
    ///
    /// @param to must not exist
    public static void copy(Path from, Path to) throws IOException {
        OwnerOnly.makeNewFile(to); // SQLite accepts an empty file, and keeps its permissions
        FileInspection.of(from, handle -> handle.execute("vacuum into ?", to.toString()));
        sync(to, StandardOpenOption.WRITE);
    }

    /// Makes the names in a folder last through a power cut, where the system can.
    public static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
