package dateline.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/// Answers requests from any thread.
public final class Replies {
    private final Vertx vertx;

    public Replies(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Sends a record as JSON. Fields that are null are left out.
    public void json(HttpServerRequest request, int status, Object body) {
        send(request, status, "application/json", HttpJson.write(body));
    }

    /// Sends a problem details object (RFC 9457).
    public void problem(HttpServerRequest request, int status, String detail) {
        send(request, status, "application/problem+json", HttpJson.write(new Problem(status, detail)));
    }

    /// Like [#problem], but after a delay. No thread waits.
    public void problemLater(HttpServerRequest request, int status, String detail, Duration after) {
        try {
            vertx.setTimer(after.toMillis(), timer -> problem(request, status, detail));
        } catch (RejectedExecutionException closed) {
            // CASE: the server has stopped, so the connection is closed.
        }
    }

    public void text(HttpServerRequest request, int status, String body) {
        send(request, status, "text/plain; charset=utf-8", body);
    }

    private void send(HttpServerRequest request, int status, String type, String body) {
        try {
            vertx.runOnContext(run -> {
                if (!request.response().ended()) { // BrokenBody may have answered already
                    request.response()
                            .setStatusCode(status)
                            .putHeader("Content-Type", type)
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Cache-Control", "no-store")
                            .end(body);
                }
            });
        } catch (RejectedExecutionException closed) {
            // CASE: the server has stopped, so the connection is closed. The client sends the request again.
        }
    }
}
