package dateline.wire.folders;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A supplier's server while we are connected to it.
interface FolderServer extends Closeable {

    /// A way to get connected.
    interface Door {
        FolderServer open() throws IOException, InterruptedException;
    }

    /// The plain files of a folder.
    ///
    /// @param most fails where there are more
    List<RemoteFile> list(String folder, int most) throws IOException;

    /// The whole file, byte for byte.
    ///
    /// @throws FileUnreadable where the server does not give this one
    byte[] read(RemoteFile file, int longest) throws IOException;

    /// @throws FileUnreadable where the server does not let us
    void delete(String path) throws IOException;

    /// @param folder made where it is missing
    /// @throws FileUnreadable where the server does not let us
    void move(String path, String folder) throws IOException;
}
