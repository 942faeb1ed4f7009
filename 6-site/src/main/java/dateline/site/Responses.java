package dateline.site;

import dateline.pages.Encoding;
import dateline.pages.Page;
import io.netty.buffer.ByteBuf;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes answers as HTTP (RFC 9110, 9111): validators, caching, compression and security headers.
final class Responses {
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("public, max-age=0, must-revalidate");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("default-src 'none'; script-src 'self';"
            + " style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    private static final CharSequence POLICY_NAME = HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence SNIFF = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final CharSequence ENCODING_MATTERS = HttpHeaders.createOptimized("accept-encoding");

    private static final String RETRY_SECONDS = "5";
    private static final Encoding[] BEST_FIRST = {Encoding.BROTLI, Encoding.GZIP};

    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?");

    private Responses() {}

    /// @return completes when the response is written or has failed
    static Future<Void> page(HttpServerRequest request, Page page) {
        HttpServerResponse response = request.response();
        response.setStatusCode(page.status());
        response.putHeader(HttpHeaders.ETAG, page.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .putHeader(HttpHeaders.VARY, ENCODING_MATTERS)
                .putHeader(POLICY_NAME, POLICY)
                .putHeader(REFERRER, ORIGIN)
                .putHeader(SNIFF, NOSNIFF);
        page.headers().forEach(response::putHeader);
        if (page.status() == 200 && isUnchanged(request, page.etag())) {
            return response.setStatusCode(304).end();
        }
        Encoding encoding = encoding(request.getHeader(HttpHeaders.ACCEPT_ENCODING), page);
        if (encoding != Encoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        ByteBuf body = page.body(encoding);
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.contentType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.readableBytes()));
        return request.method() == HttpMethod.HEAD ? response.end() : response.end(BufferInternal.buffer(body));
    }

    /// Writes a picture. Clients must revalidate it each time, because it disappears at the same moment as
    /// its story.
    static void picture(HttpServerRequest request, Answer.PictureFile picture) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, picture.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .putHeader(POLICY_NAME, POLICY)
                .putHeader(SNIFF, NOSNIFF);
        if (isUnchanged(request, picture.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, picture.mimeType());
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(picture.length()))
                    .end();
        } else {
            response.sendFile(picture.file().toString()).onFailure(gone -> failed(request));
        }
    }

    static void redirect(HttpServerRequest request, String address) {
        request.response()
                .setStatusCode(301)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .end();
    }

    static void methodNotAllowed(HttpServerRequest request) {
        request.response()
                .setStatusCode(405)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                .end();
    }

    static void busy(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        words(request, 503, "There are too many requests at the moment. Please try again in some seconds.\n");
    }

    static void failed(HttpServerRequest request) {
        words(request, 500, "Something went wrong here. Please try again.\n");
    }

    private static void words(HttpServerRequest request, int status, String words) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(SNIFF, NOSNIFF)
                    .end(words);
        }
    }

    /// Compares the client's entity tag weakly (RFC 9110 §13.1.2).
    private static boolean isUnchanged(HttpServerRequest request, String etag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known == null) {
            return false;
        }
        return known.strip().equals("*") || known.contains(etag.startsWith("W/") ? etag.substring(2) : etag);
    }

    /// Returns the best encoding that the client accepts (RFC 9110 §12.5.3) and the page has.
    private static Encoding encoding(@Nullable String accepted, Page page) {
        for (Encoding encoding : BEST_FIRST) {
            if (page.has(encoding) && takes(accepted, encoding.token())) {
                return encoding;
            }
        }
        return Encoding.IDENTITY;
    }

    private static boolean takes(@Nullable String accepted, String token) {
        if (accepted == null) {
            return false;
        }
        int at = accepted.indexOf(token);
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        String parameters = accepted.substring(at + token.length(), end < 0 ? accepted.length() : end)
                .strip();
        boolean whole = at == 0 || accepted.charAt(at - 1) == ' ' || accepted.charAt(at - 1) == ',';
        return whole && (parameters.isEmpty() || !REFUSED.matcher(parameters).matches());
    }
}
