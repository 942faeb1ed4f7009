package dateline.wire.folders;

import java.io.IOException;

/// The server does not let us do something with one file; the connection stands.
final class FileUnreadable extends IOException {
    private static final long serialVersionUID = 1;

    FileUnreadable(String path) {
        super(path);
    }

    FileUnreadable(String path, Throwable cause) {
        super(path, cause);
    }
}
