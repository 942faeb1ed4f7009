package dateline.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/// Answers those who ask before they send (`Expect: 100-continue`, RFC 9110 §10.1.1): go on, or the final
/// status without what they would send.
final class Expectation {
    private static final String CONTINUE = "100-continue";

    private Expectation() {}

    /// Whether a request expects something else, which is answered 417.
    ///
    /// @param expected its `Expect` header
    static boolean isUnknown(@Nullable String expected) {
        return expected != null && !expected.strip().equalsIgnoreCase(CONTINUE);
    }

    /// Ends the connection after the answer, unless [#goOn] is called before: nobody could tell whether what follows on
    /// it is the body, or the next request.
    static void awaitAnswer(HttpServerRequest request) {
        if (waits(request)) {
            closeAfter(request);
        }
    }

    /// Asks for the body.
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
