package dateline.wire.poll;

import dateline.wire.outward.Reply;
import dateline.wire.rounds.RetryLater;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What a response without content means for a poll.
///
/// @param restarts whether the next visit begins anew at the address of the settings
/// @param sentence what failed and, where that is known, what to do
record PollFailure(boolean restarts, String sentence) {
    /// @param elsewhere whether the request went to another address than that of the settings: a page, or where
    ///     a redirect led
    /// @throws RetryLater if the host says when to ask again
    static PollFailure of(Reply reply, InstantSource clock, boolean elsewhere) throws RetryLater {
        int status = reply.status();
        Optional<Duration> later = HttpTimes.retryAfter(reply, clock);
        if ((status == 429 || status == 503) && later.isPresent()) {
            throw new RetryLater(later.get());
        }
        boolean gone = status == 404 || status == 410;
        return gone && elsewhere
                ? new PollFailure(
                        true, "What the address had led to is gone (" + status + "): the next visit begins anew.")
                : new PollFailure(false, sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401, 403 -> "The host lets us have nothing (" + status + "). Look at user, password and header.";
            case 404, 410 -> "There is nothing at the address (" + status + "). Look at it.";
            case 429 -> "The host finds that we ask too often (429). Raise every-seconds.";
            default -> "The host answered " + status + ".";
        };
    }
}
