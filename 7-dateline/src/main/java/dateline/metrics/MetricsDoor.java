package dateline.metrics;

import dateline.http.Bearer;
import dateline.http.TokenGuard;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/// The door for metrics: `GET /metrics` with the token of this run.
///
/// Access depends on the token, not on the client's address: behind a proxy on the same machine, every reader
/// has that machine's address.
public final class MetricsDoor implements Handler<HttpServerRequest> {
    private final TokenGuard guard;
    private final String token;
    private final Meters meters;

    public MetricsDoor(TokenGuard guard, String token, Meters meters) {
        this.guard = guard;
        this.token = token;
        this.meters = meters;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (!Bearer.has(request, token)) {
            guard.refuse(request, "metrics", "The figures need the token of this run.");
            return;
        }
        request.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(meters.text());
    }
}
