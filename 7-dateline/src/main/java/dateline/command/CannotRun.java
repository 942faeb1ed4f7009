package dateline.command;

import java.io.IOException;

/// Thrown if a folder, a file or a port that a command needs cannot be used. The message tells people what is
/// wrong and what to do.
public final class CannotRun extends IOException {
    private static final long serialVersionUID = 1;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
