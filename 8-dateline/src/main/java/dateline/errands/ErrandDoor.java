package dateline.errands;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for errands: `POST /desk/{errand}` with a JSON object and the token of this run, which only the user who
/// runs
/// the server can read.
public final class ErrandDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandDoor.class);
    private static final Pattern PATH = Pattern.compile("/desk/([a-z-]+)");
    private static final int LONGEST = 65_536;

    private final Vertx vertx;
    private final String token;
    private final Errands errands;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public ErrandDoor(Vertx vertx, String token, Errands errands) {
        this.vertx = vertx;
        this.token = token;
        this.errands = errands;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!isToken(request.getHeader("Authorization"))) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            answer(request, 401, problem(401, "Errands need the token of this run."));
        } else if (!path.matches() || request.method() != HttpMethod.POST) {
            answer(request, 404, problem(404, "Send an errand by POST."));
        } else {
            request.body().onSuccess(body -> {
                if (body.length() > LONGEST) {
                    answer(request, 413, problem(413, "An errand is short."));
                } else {
                    threads.execute(() -> run(request, path.group(1), body.toString(StandardCharsets.UTF_8)));
                }
            });
        }
    }

    private void run(HttpServerRequest request, String errand, String wish) {
        try {
            answer(request, 200, errands.run(errand, new JsonObject(wish)));
        } catch (BadErrand e) {
            answer(request, 400, problem(400, e.reason()));
        } catch (DecodeException | ClassCastException e) {
            answer(request, 400, problem(400, "The errand is no JSON object of the right shape."));
        } catch (RuntimeException e) {
            LOG.error("The errand {} failed", errand, e);
            answer(request, 500, problem(500, "It failed here; the log says why."));
        }
    }

    private boolean isToken(@Nullable String said) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject problem(int status, String detail) {
        return new JsonObject().put("status", status).put("detail", detail);
    }

    private void answer(HttpServerRequest request, int status, JsonObject body) {
        vertx.runOnContext(run -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(body.encode()));
    }
}
