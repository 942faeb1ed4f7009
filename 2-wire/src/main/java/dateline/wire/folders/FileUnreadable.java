package dateline.wire.folders;

import java.io.IOException;

/// The server refuses an operation on one file. The connection can still be used.
final class FileUnreadable extends IOException {
    private static final long serialVersionUID = 1;

    FileUnreadable(String path) {
        super(path);
    }

    FileUnreadable(String path, Throwable cause) {
        super(path, cause);
    }
}
