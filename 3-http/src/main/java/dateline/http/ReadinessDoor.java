package dateline.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Supplier;

/// Answers `GET /readyz`: 200 if new copy can be taken and filed, otherwise 503 with the reasons. Pages are
/// served in both cases.
public final class ReadinessDoor implements Handler<HttpServerRequest> {
    private final Replies replies;
    private final Supplier<List<String>> reasons;

    private record Readiness(boolean ready, List<String> reasons) {}

    /// @param reasons why the server is not ready, one sentence each; called for each request, so it must
    /// not wait
    public ReadinessDoor(Replies replies, Supplier<List<String>> reasons) {
        this.replies = replies;
        this.reasons = reasons;
    }

    @Override
    public void handle(HttpServerRequest request) {
        List<String> now = reasons.get();
        replies.json(request, now.isEmpty() ? 200 : 503, new Readiness(now.isEmpty(), now));
    }
}
