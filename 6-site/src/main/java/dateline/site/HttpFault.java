package dateline.site;

/// The reason why a request gets no page. Only [Answers] turns it into HTTP.
abstract sealed class HttpFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private HttpFault(String message) {
        super(message, null, false, false);
    }

    /// The page never existed, or must not be shown.
    static final class NotHere extends HttpFault {
        private static final long serialVersionUID = 1;

        NotHere() {
            super("not here");
        }
    }

    /// The story was killed.
    static final class StoryKilled extends HttpFault {
        private static final long serialVersionUID = 1;

        StoryKilled() {
            super("killed");
        }
    }

    /// The right to show the story has ended.
    static final class StoryExpired extends HttpFault {
        private static final long serialVersionUID = 1;

        StoryExpired() {
            super("expired");
        }
    }

    /// The story has another address.
    static final class Moved extends HttpFault {
        private static final long serialVersionUID = 1;

        Moved(String address) {
            super(address);
        }

        String address() {
            return String.valueOf(getMessage());
        }
    }

    /// The request is invalid; the message says why.
    static final class BadRequest extends HttpFault {
        private static final long serialVersionUID = 1;

        BadRequest(String detail) {
            super(detail);
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
