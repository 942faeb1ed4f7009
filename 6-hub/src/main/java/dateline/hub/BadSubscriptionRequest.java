package dateline.hub;

/// A subscription request that the hub refuses.
public final class BadSubscriptionRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    /// @param status the HTTP status of the answer
    /// @param reason a sentence for the client
    BadSubscriptionRequest(int status, String reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
