package dateline.errands;

import dateline.doors.Bearer;
import dateline.doors.Replies;
import dateline.doors.Upload;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for errands: `POST /desk/{errand}` with a JSON object and the token of this run, which only the user who
/// runs
/// the server can read.
public final class ErrandDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandDoor.class);
    private static final Pattern PATH = Pattern.compile("/desk/([a-z-]+)");
    private static final int LONGEST = 65_536;

    private final Replies replies;
    private final String token;
    private final Errands errands;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public ErrandDoor(Replies replies, String token, Errands errands) {
        this.replies = replies;
        this.token = token;
        this.errands = errands;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!Bearer.has(request, token)) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            replies.problem(request, 401, "Errands need the token of this run.");
        } else if (!path.matches() || request.method() != HttpMethod.POST) {
            replies.problem(request, 404, "Send an errand by POST.");
        } else {
            Upload.take(
                    request,
                    LONGEST,
                    body -> threads.execute(() -> run(request, path.group(1), body.toString(StandardCharsets.UTF_8))),
                    () -> replies.problem(request, 413, "An errand is short."));
        }
    }

    private void run(HttpServerRequest request, String errand, String wish) {
        try {
            replies.json(request, 200, errands.run(errand, new JsonObject(wish)));
        } catch (BadErrand e) {
            replies.problem(request, 400, e.reason());
        } catch (DecodeException | ClassCastException e) {
            replies.problem(request, 400, "The errand is no JSON object of the right shape.");
        } catch (RuntimeException | Error e) {
            LOG.error("The errand {} failed", errand, e);
            replies.problem(request, 500, "It failed here; the log says why.");
        }
    }
}
