package dateline.errands;

import dateline.http.Bearer;
import dateline.http.MemoryBudget;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Replies;
import dateline.http.TokenGuard;
import dateline.http.Upload;
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

/// The door for errands (admin commands): `POST /desk/{errand}` with a JSON object and the token of this run.
/// Only the user who runs the server can read the token.
///
/// It has its own memory budget, so a kill gets through even if suppliers use all of theirs.
public final class ErrandDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandDoor.class);
    private static final Pattern PATH = Pattern.compile("/desk/([a-z-]+)");
    private static final int LONGEST = 65_536;

    private final Replies replies;
    private final TokenGuard guard;
    private final MemoryBudget memory = new MemoryBudget(16 * LONGEST);
    private final String token;
    private final Errands errands;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public ErrandDoor(Replies replies, TokenGuard guard, String token, Errands errands) {
        this.replies = replies;
        this.guard = guard;
        this.token = token;
        this.errands = errands;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!Bearer.has(request, token)) {
            guard.refuse(request, "desk", "Errands need the token of this run.");
        } else if (!path.matches() || request.method() != HttpMethod.POST) {
            replies.problem(request, 404, "Send an errand by POST.");
        } else {
            receive(request, path.group(1));
        }
    }

    private void receive(HttpServerRequest request, String errand) {
        Upload.take(request, LONGEST, memory, new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                threads.execute(() -> {
                    try (held) {
                        run(request, errand, new String(body, StandardCharsets.UTF_8));
                    }
                });
            }

            @Override
            public void tooLong() {
                replies.problem(request, 413, "An errand is short.");
            }

            @Override
            public void noRoom() {
                request.response().putHeader("Retry-After", "1");
                replies.problem(request, 503, "Too many errands come at once. Send it again.");
            }
        });
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
