package dateline.metrics;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The door for figures: `GET /metrics` with the token of this run.
///
/// The token, and not the address that asks, decides: behind a proxy on the same machine every reader comes from there.
public final class MetricsDoor implements Handler<HttpServerRequest> {
    private final byte[] expected;
    private final Meters meters;

    public MetricsDoor(String token, Meters meters) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.meters = meters;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String said = request.getHeader("Authorization");
        request.response().putHeader("Cache-Control", "no-store");
        if (said == null || !MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), expected)) {
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
