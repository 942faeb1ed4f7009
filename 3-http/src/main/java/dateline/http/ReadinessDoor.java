package dateline.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/// `GET /readyz`: 200 while new copy is taken and filed, else 503 with the reasons. Pages are served either way.
public final class ReadinessDoor implements Handler<HttpServerRequest> {
    private final Replies replies;
    private final Supplier<List<String>> reasons;

    /// @param reasons why the server is not ready, each as one sentence; asked at each request, must not wait
    public ReadinessDoor(Replies replies, Supplier<List<String>> reasons) {
        this.replies = replies;
        this.reasons = reasons;
    }

    @Override
    public void handle(HttpServerRequest request) {
        List<String> now = reasons.get();
        JsonObject body = new JsonObject().put("ready", now.isEmpty()).put("reasons", new JsonArray(now));
        replies.json(request, now.isEmpty() ? 200 : 503, body);
    }
}
