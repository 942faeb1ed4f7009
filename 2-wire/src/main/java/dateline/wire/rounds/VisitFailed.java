package dateline.wire.rounds;

import java.io.IOException;

/// A visit that brought nothing, or not all. The message is for people: what was wrong and what to do; it holds no
/// secret.
public final class VisitFailed extends IOException {
    private static final long serialVersionUID = 1;

    public VisitFailed(String reason) {
        super(reason);
    }

    public VisitFailed(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
