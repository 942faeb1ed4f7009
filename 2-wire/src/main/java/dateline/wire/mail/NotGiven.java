package dateline.wire.mail;

/// The mail server failed to deliver a message that is in the mailbox. The exception's message is for users.
final class NotGiven extends Exception {
    private static final long serialVersionUID = 1;

    NotGiven(String reason) {
        super(reason);
    }

    NotGiven(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
