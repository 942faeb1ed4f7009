package dateline.wire.rounds;

import java.io.IOException;

/// A visit failed completely or in part. The message is for users: it says what is wrong and what to do, and
/// contains no secrets.
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
