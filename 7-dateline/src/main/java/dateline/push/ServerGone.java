package dateline.push;

/// The server that takes dispatches has ended, so it takes no more. It may have kept the dispatch without
/// answering; it recognizes that dispatch if it is sent again.
public final class ServerGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    ServerGone(Throwable cause) {
        super("the server has ended", cause);
    }

    ServerGone(String reason) {
        super(reason);
    }

    /// Returns whether this is a failure or one of its causes.
    public static boolean isIn(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ServerGone) {
                return true;
            }
        }
        return false;
    }
}
