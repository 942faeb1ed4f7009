package dateline.http;

import io.vertx.core.http.HttpServerRequest;

/// Is called for each request when it is answered or its connection is gone. Runs on the request's event loop,
/// so it must not wait.
@FunctionalInterface
public interface Answered {
    /// @param nanos from the head of the request to the end of the answer
    void answered(HttpServerRequest request, RequestKind kind, long nanos);

    /// Returns a listener that calls this one and then `other`.
    default Answered and(Answered other) {
        return (request, kind, nanos) -> {
            answered(request, kind, nanos);
            other.answered(request, kind, nanos);
        };
    }
}
