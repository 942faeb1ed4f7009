package dateline.http;

import io.vertx.core.http.HttpServerRequest;

/// Looks for what is wrong with a request's query before anything is read from it.
public final class Query {
    private Query() {}

    /// Whether its parameters can be read: a `%` that no two hexadecimal digits follow makes the HTTP library throw
    /// (RFC 3986 §2.1).
    public static boolean isReadable(HttpServerRequest request) {
        try {
            request.params();
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
