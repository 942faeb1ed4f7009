package dateline.metrics;

import dateline.doors.Bearer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/// The door for figures: `GET /metrics` with the token of this run.
///
/// The token, and not the address that asks, decides: behind a proxy on the same machine every reader comes from there.
public final class MetricsDoor implements Handler<HttpServerRequest> {
    private final String token;
    private final Meters meters;

    public MetricsDoor(String token, Meters meters) {
        this.token = token;
        this.meters = meters;
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.response().putHeader("Cache-Control", "no-store");
        if (!Bearer.has(request, token)) {
            request.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end();
            return;
        }
        request.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(meters.text());
    }
}
