package dateline.suppliers;

import dateline.doors.Replies;
import dateline.doors.Upload;
import dateline.wire.Limits;
import dateline.wire.websub.Deliveries;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for hubs: `/websub/{path}`, where only the hub that was told the path knows it.
///
/// GET is the hub that makes sure; POST is what it sends, answered 202 once the journal has it.
public final class HubDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HubDoor.class);
    private static final Pattern PATH = Pattern.compile("/websub/([0-9a-f]{64})");

    private final Replies replies;
    private final Deliveries deliveries;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public HubDoor(Replies replies, Deliveries deliveries) {
        this.replies = replies;
        this.deliveries = deliveries;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            replies.text(request, 404, "");
        } else if (request.method() == HttpMethod.GET) {
            run(request, () -> verify(request, path.group(1)));
        } else if (request.method() == HttpMethod.POST) {
            receive(request, path.group(1));
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

    private void receive(HttpServerRequest request, String path) {
        Upload.take(
                request,
                Limits.PUSH_BYTES,
                body -> run(request, () -> take(request, path, body.getBytes())),
                () -> replies.text(request, 413, ""));
    }

    private void take(HttpServerRequest request, String path, byte[] body) {
        int status = switch (deliveries.deliver(path, request.getHeader("X-Hub-Signature"), body)) {
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
