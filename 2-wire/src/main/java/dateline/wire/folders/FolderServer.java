package dateline.wire.folders;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// An open connection to a supplier's server.
interface FolderServer extends Closeable {

    /// Opens a connection.
    interface Door {
        FolderServer open() throws IOException, InterruptedException;
    }

    /// Lists the regular files of a folder.
    ///
    /// @param most the most files; listing fails if there are more
    List<RemoteFile> list(String folder, int most) throws IOException;

    /// Reads the whole file, byte for byte.
    ///
    /// @param longest in bytes; at most `longest + 1` bytes are returned
    /// @throws FileUnreadable if the server refuses to send this file
    byte[] read(RemoteFile file, int longest) throws IOException;

    /// Deletes a file.
    ///
    /// @throws FileUnreadable if the server refuses
    void delete(String path) throws IOException;

    /// Moves a file to a folder.
    ///
    /// @param folder is created if it is missing
    /// @throws FileUnreadable if the server refuses
    void move(String path, String folder) throws IOException;
}
