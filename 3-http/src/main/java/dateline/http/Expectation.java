package dateline.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/// Handles requests with `Expect: 100-continue` (RFC 9110 §10.1.1): sends 100, or the final status before the
/// client sends the body.
final class Expectation {
    private static final String CONTINUE = "100-continue";

    private Expectation() {}

    /// Returns whether a request expects something else, which is answered with 417.
    ///
    /// @param expected the request's `Expect` header
    static boolean isUnknown(@Nullable String expected) {
        return expected != null && !expected.strip().equalsIgnoreCase(CONTINUE);
    }

    /// Closes the connection after the answer unless [#goOn] is called first. Otherwise it is unclear whether
    /// the bytes that follow are the body or the next request.
    static void awaitAnswer(HttpServerRequest request) {
        if (waits(request)) {
            closeAfter(request);
        }
    }

    /// Asks the client to send the body.
    static void goOn(HttpServerRequest request) {
        if (waits(request)) {
            request.response().endHandler(null).headers().remove(HttpHeaders.CONNECTION);
            request.response().writeContinue();
        }
    }

    static void closeAfter(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.response().endHandler(ended -> request.connection().close());
    }

    private static boolean waits(HttpServerRequest request) {
        @Nullable String expected = request.getHeader(HttpHeaders.EXPECT);
        return expected != null && request.version() == HttpVersion.HTTP_1_1;
    }
}
