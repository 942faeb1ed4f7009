package dateline.wire.poll;

import dateline.wire.outward.Ask;
import dateline.wire.outward.Cookies;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.rounds.VisitFailed;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;

/// Asks a host during one visit: for what has changed, and packed. Where that fails it asks once more as plainly as can
/// be: hosts that stumble over conditions, codings or cookies then answer well.
final class Requests {
    private final URI owner;
    private final Credentials credentials;
    private final Outward outward;
    private final Cookies cookies = new Cookies();
    private boolean plain;
    private boolean tried;

    /// @param plain whether to ask plainly from the start
    Requests(URI owner, Credentials credentials, Outward outward, boolean plain) {
        this.owner = owner;
        this.credentials = credentials;
        this.outward = outward;
        this.plain = plain;
    }

    /// Whether this host answers plain requests only.
    boolean wantsPlain() {
        return plain;
    }

    /// @throws VisitFailed where the host says that what we never had has not changed
    Reply get(URI at, PollCursor cursor) throws IOException {
        boolean conditional = !plain && (cursor.etag() != null || cursor.modified() != null);
        Reply reply = plain ? plainly(at) : withFallback(at, cursor, conditional);
        if (reply.status() == 304 && (plain || !conditional)) {
            throw new VisitFailed("The host says that nothing has changed (304), but we have nothing from it yet.");
        }
        return reply;
    }

    private Reply withFallback(URI at, PollCursor cursor, boolean conditional) throws IOException {
        Reply reply;
        try {
            reply = outward.send(changed(at, cursor), cookies);
        } catch (VisitFailed | EOFException e) {
            if (tried) {
                throw e;
            }
            return fallback(at);
        }
        return tried || isMeant(reply, conditional) ? reply : fallback(at);
    }

    private Reply fallback(URI at) throws IOException {
        tried = true;
        Reply reply = plainly(at);
        plain = HttpStatus.hasBody(reply.status()) || reply.status() == 204;
        return reply;
    }

    /// Whether an answer means what it says, however it was asked for: a host that is busy, or has not what we ask for,
    /// is not asked again at once.
    private static boolean isMeant(Reply reply, boolean conditional) {
        return switch (reply.status()) {
            case 204, 429 -> true;
            case 304 -> conditional;
            case 401, 404, 410 -> !conditional;
            case 503 -> reply.header("retry-after").isPresent();
            default -> HttpStatus.hasBody(reply.status()) && (!conditional || reply.body().length > 0);
        };
    }

    private Ask changed(URI at, PollCursor cursor) {
        Ask ask = Ask.get(at).onBehalfOf(owner, credentials.headers());
        if (cursor.etag() != null) {
            ask = ask.with("If-None-Match", cursor.etag());
        }
        return cursor.modified() == null ? ask : ask.with("If-Modified-Since", cursor.modified());
    }

    private Reply plainly(URI at) throws IOException {
        return outward.send(
                Ask.get(at).onBehalfOf(owner, credentials.headers()).with("Accept-Encoding", "identity"), cookies);
    }
}
