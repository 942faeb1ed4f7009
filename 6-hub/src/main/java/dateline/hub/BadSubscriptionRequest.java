package dateline.hub;

/// What somebody wants of the hub cannot be.
public final class BadSubscriptionRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    /// @param status of HTTP
    /// @param reason a sentence for whoever asked
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
