package dateline.suppliers;

import dateline.http.MemoryBudget;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Query;
import dateline.http.Replies;
import dateline.http.ReservedNames;
import dateline.http.Upload;
import dateline.wire.websub.Deliveries;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for external hubs: `/websub/{path}`. Each path is secret, known only to the hub that received it.
///
/// With GET, a hub verifies a subscription. With POST, it sends content, which is answered with 202 once the
/// journal has it. The body is not received if no subscription has the path (404) or the request is not
/// signed (403).
public final class HubDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HubDoor.class);
    private static final Pattern PATH = Pattern.compile("/" + ReservedNames.WEBSUB + "/([0-9a-f]{64})");

    private static final String SIGNATURE = "X-Hub-Signature";
    private static final String RETRY_AFTER_SECONDS = "10";

    private final Replies replies;
    private final Deliveries deliveries;
    private final MemoryBudget memory;
    private final int longest;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param memory the budget for bodies that are being received
    /// @param longest the longest delivery that is taken, in bytes
    public HubDoor(Replies replies, Deliveries deliveries, MemoryBudget memory, int longest) {
        this.replies = replies;
        this.deliveries = deliveries;
        this.memory = memory;
        this.longest = longest;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches() || !Query.isReadable(request)) {
            replies.text(request, 404, "");
        } else if (request.method() == HttpMethod.GET) {
            run(request, () -> verify(request, path.group(1)));
        } else if (request.method() == HttpMethod.POST) {
            receiveIfExpected(request, path.group(1));
        } else {
            replies.text(request, 405, "");
        }
    }

    private void verify(HttpServerRequest request, String path) {
        deliveries
                .verify(
                        path,
                        request.getParam("hub.mode"),
                        request.getParam("hub.topic"),
                        request.getParam("hub.challenge"),
                        request.getParam("hub.lease_seconds"))
                .ifPresentOrElse(
                        challenge -> replies.text(request, 200, challenge), () -> replies.text(request, 404, ""));
    }

    private void receiveIfExpected(HttpServerRequest request, String path) {
        if (!deliveries.isExpected(path)) {
            replies.text(request, 404, "");
        } else if (request.getHeader(SIGNATURE) == null) {
            replies.text(request, 403, "");
        } else {
            receive(request, path);
        }
    }

    private void receive(HttpServerRequest request, String path) {
        Upload.take(request, longest, memory, new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                run(request, () -> {
                    try (held) {
                        take(request, path, body);
                    }
                });
            }

            @Override
            public void tooLong() {
                replies.text(request, 413, "");
            }

            @Override
            public void noRoom() {
                request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
                replies.text(request, 503, "");
            }
        });
    }

    private void take(HttpServerRequest request, String path, byte[] body) {
        int status = switch (deliveries.deliver(
                path, request.getHeader(SIGNATURE), request.getHeader("Content-Type"), body)) {
            case TAKEN -> 202;
            case UNKNOWN -> 404;
            case FORGED -> 403;
        };
        replies.text(request, status, "");
    }

    private void run(HttpServerRequest request, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("What a hub sent could not be kept", e);
                replies.text(request, 503, "");
            }
        });
    }
}
