package dateline.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// Answers a request whose chunked body is malformed or ends too early.
final class BrokenBody {
    private BrokenBody() {}

    /// @param cause what ended the body; if the connection was closed, no answer can be sent
    static void answer(HttpServerRequest request, Throwable cause) {
        HttpServerResponse response = request.response();
        boolean isBroken = cause instanceof DecoderException || cause instanceof IllegalArgumentException;
        if (isBroken && !response.ended() && !response.headWritten()) {
            response.setStatusCode(400)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end("The body is not in chunks as HTTP has them (RFC 9112, section 7.1).\n");
        }
    }
}
