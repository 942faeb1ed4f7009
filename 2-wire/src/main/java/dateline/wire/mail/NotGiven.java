package dateline.wire.mail;

/// The server did not give a message that lies in its mailbox. The message is for people.
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
