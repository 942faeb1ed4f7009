package dateline.command;

import java.io.IOException;

/// A folder, a file or a port that a command needs is not to be had. The message is for people: what is in the way, and
/// what to do.
public final class CannotRun extends IOException {
    private static final long serialVersionUID = 1;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
