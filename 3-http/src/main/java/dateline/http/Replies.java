package dateline.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/// Answers requests from any thread.
public final class Replies {
    private final Vertx vertx;

    public Replies(Vertx vertx) {
        this.vertx = vertx;
    }

    public void json(HttpServerRequest request, int status, JsonObject body) {
        send(request, status, "application/json", body.encode());
    }

    /// What is wrong, as an object of RFC 9457.
    public void problem(HttpServerRequest request, int status, String detail) {
        JsonObject problem = new JsonObject().put("status", status).put("detail", detail);
        send(request, status, "application/problem+json", problem.encode());
    }

    /// As [#problem], after a while in which no thread waits.
    public void problemLater(HttpServerRequest request, int status, String detail, Duration after) {
        try {
            vertx.setTimer(after.toMillis(), timer -> problem(request, status, detail));
        } catch (RejectedExecutionException closed) {
            // CASE: the server has ended meanwhile, and with it the connection.
        }
    }

    public void text(HttpServerRequest request, int status, String body) {
        send(request, status, "text/plain; charset=utf-8", body);
    }

    private void send(HttpServerRequest request, int status, String type, String body) {
        try {
            vertx.runOnContext(run -> {
                if (!request.response().ended()) { // a broken body is answered as soon as it breaks
                    request.response()
                            .setStatusCode(status)
                            .putHeader("Content-Type", type)
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Cache-Control", "no-store")
                            .end(body);
                }
            });
        } catch (RejectedExecutionException closed) {
            // CASE: the server has ended meanwhile, and with it the connection; who asked asks again.
        }
    }
}
