package dateline.site;

/// The reason why a request gets no page. Only [Answers] turns it into HTTP.
abstract sealed class HttpFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private HttpFault(String message) {
        super(message, null, false, false);
    }

    /// What an address asks for, and does not exist or must not be shown.
    enum Missing {
        PAGE("There is no page at this address. It may be mistyped or out of date."),
        ENDPOINT("The API has no such address. " + Route.API_DESCRIPTION + " lists those that it has."),
        STORY("There is no such story. Its address may be mistyped or out of date."),
        VERSIONS("There are no other versions of this story."),
        TOPIC("There is no such topic, or we no longer show a story of it."),
        THREAD("There is no such thread. A story has a thread while other stories report the same matter."),
        SECTION("There is no such section."),
        DAY("There are no stories of this day.");

        private final String sentence;

        Missing(String sentence) {
            this.sentence = sentence;
        }
    }

    /// Something does not exist, or must not be shown.
    static final class NotHere extends HttpFault {
        private static final long serialVersionUID = 1;

        NotHere(Missing missing) {
            super(missing.sentence);
        }

        /// Returns a sentence for people. There is one for each [Missing].
        String detail() {
            return String.valueOf(getMessage());
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
