package dateline.http;

import io.vertx.core.http.HttpServerRequest;

/// Checks a request's query before it is read.
public final class Query {
    private Query() {}

    /// Returns whether the parameters can be read. The HTTP library throws on a `%` without two hexadecimal
    /// digits after it (RFC 3986 §2.1).
    public static boolean isReadable(HttpServerRequest request) {
        try {
            request.params();
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
