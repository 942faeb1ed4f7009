package dateline.wire.poll;

import dateline.wire.outward.Ask;
import dateline.wire.outward.Cookies;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.rounds.VisitFailed;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Sends the requests of one visit, with conditions and compression. If such a request fails, sends a plain
/// one, because some hosts cannot handle conditions or compression. If a host answers only requests with its
/// cookies (a cookie wall), repeats the request with the cookies that it has just set.
final class Requests {
    private final URI owner;
    private final Credentials credentials;
    private final Outward outward;
    private final Cookies cookies = new Cookies();
    private boolean plain;
    private boolean tried;

    /// @param plain whether to send plain requests from the start
    Requests(URI owner, Credentials credentials, Outward outward, boolean plain) {
        this.owner = owner;
        this.credentials = credentials;
        this.outward = outward;
        this.plain = plain;
    }

    /// Returns whether this host answers only plain requests.
    boolean wantsPlain() {
        return plain;
    }

    /// Sends a request, with conditions from the cursor if the host supports them.
    ///
    /// @throws VisitFailed if the host answers "not modified" to an unconditional request
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
            reply = send(changed(at, cursor));
        } catch (VisitFailed | EOFException e) {
            if (tried) {
                throw e;
            }
            return fallback(at, true);
        }
        return tried || isMeant(reply, conditional) ? reply : fallback(at, reply.status() < 500);
    }

    /// @param lasting whether success means that the host needs plain requests; not after a server error (5xx),
    ///     because the host may just have recovered
    private Reply fallback(URI at, boolean lasting) throws IOException {
        tried = true;
        Reply reply = plainly(at);
        plain = lasting && (HttpStatus.hasBody(reply.status()) || reply.status() == 204);
        return reply;
    }

    /// Returns whether a response can be trusted, so that no plain request is needed. If a host is busy or does
    /// not have the content, it is not asked again at once.
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
        return send(Ask.get(at).onBehalfOf(owner, credentials.headers()).with("Accept-Encoding", "identity"));
    }

    /// Sends a request, and sends it once more if a cookie wall answered the first time.
    private Reply send(Ask ask) throws IOException {
        Optional<String> sent = cookies.header(ask.address());
        Reply reply;
        try {
            reply = outward.send(ask, cookies);
        } catch (VisitFailed e) {
            if (hasSetCookies(ask, sent)) {
                return outward.send(ask, cookies);
            }
            throw e;
        }
        return mayBeWall(reply) && hasSetCookies(ask, sent) ? outward.send(ask, cookies) : reply;
    }

    private boolean hasSetCookies(Ask ask, Optional<String> sent) {
        Optional<String> now = cookies.header(ask.address());
        return now.isPresent() && !now.equals(sent);
    }

    /// Returns whether a response may exist only to set a cookie: a refusal, a redirect without a target, or a
    /// web page instead of a feed.
    private static boolean mayBeWall(Reply reply) {
        return switch (reply.status()) {
            case 204, 304, 429 -> false;
            case 503 -> reply.header("retry-after").isEmpty();
            default -> !HttpStatus.hasBody(reply.status()) || reply.body().length == 0 || isWebPage(reply);
        };
    }

    private static boolean isWebPage(Reply reply) {
        String type = reply.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }
}
