package dateline.admin;

import dateline.http.Bearer;
import dateline.http.MemoryBudget;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Replies;
import dateline.http.ReservedNames;
import dateline.http.TokenGuard;
import dateline.http.Upload;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes admin commands: `POST /desk/{command}` with a JSON object and the token of this run. Only the user
/// who runs the server can read the token.
///
/// It has its own memory budget, so a kill gets through even if suppliers use all of theirs.
public final class AdminDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(AdminDoor.class);
    private static final Pattern PATH = Pattern.compile("/" + ReservedNames.DESK + "/([a-z-]+)");
    private static final int LONGEST = 65_536;

    private final Replies replies;
    private final TokenGuard guard;
    private final MemoryBudget memory = new MemoryBudget(16 * LONGEST);
    private final String token;
    private final Admin admin;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public AdminDoor(Replies replies, TokenGuard guard, String token, Admin admin) {
        this.replies = replies;
        this.guard = guard;
        this.token = token;
        this.admin = admin;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!Bearer.has(request, token)) {
            guard.refuse(request, "desk", "Admin commands need the token of this run.");
        } else if (!path.matches() || request.method() != HttpMethod.POST) {
            replies.problem(request, 404, "Send an admin command by POST.");
        } else {
            receive(request, path.group(1));
        }
    }

    private void receive(HttpServerRequest request, String name) {
        Upload.take(request, LONGEST, memory, new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                threads.execute(() -> {
                    try (held) {
                        run(request, name, new String(body, StandardCharsets.UTF_8));
                    }
                });
            }

            @Override
            public void tooLong() {
                replies.problem(request, 413, "An admin command has at most " + LONGEST + " bytes.");
            }

            @Override
            public void noRoom() {
                request.response().putHeader("Retry-After", "1");
                replies.problem(request, 503, "Too many commands arrive at once. Send it again in a second.");
            }
        });
    }

    private void run(HttpServerRequest request, String name, String body) {
        try {
            replies.json(request, 200, admin.run(AdminJson.read(name, body)));
        } catch (CommandRefused e) {
            replies.problem(request, 400, e.reason());
        } catch (RuntimeException | Error e) {
            LOG.error("The admin command {} failed", name, e);
            replies.problem(request, 500, "The command failed in the server. Its log says why.");
        }
    }
}
