package dateline.suppliers;

import dateline.wire.Limits;
import dateline.wire.websub.Deliveries;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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

    private final Vertx vertx;
    private final Deliveries deliveries;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public HubDoor(Vertx vertx, Deliveries deliveries) {
        this.vertx = vertx;
        this.deliveries = deliveries;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            answer(request, 404, "");
        } else if (request.method() == HttpMethod.GET) {
            run(request, () -> verify(request, path.group(1)));
        } else if (request.method() == HttpMethod.POST) {
            receive(request, path.group(1));
        } else {
            answer(request, 405, "");
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
                .ifPresentOrElse(challenge -> answer(request, 200, challenge), () -> answer(request, 404, ""));
    }

    private void receive(HttpServerRequest request, String path) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= Limits.PUSH_BYTES) {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(cut -> {});
        request.endHandler(end -> {
            if (body.length() > Limits.PUSH_BYTES) {
                answer(request, 413, "");
            } else {
                run(request, () -> take(request, path, body.getBytes()));
            }
        });
    }

    private void take(HttpServerRequest request, String path, byte[] body) {
        int status = switch (deliveries.deliver(path, request.getHeader("X-Hub-Signature"), body)) {
            case TAKEN -> 202;
            case UNKNOWN -> 404;
            case FORGED -> 403;
        };
        answer(request, status, "");
    }

    private void run(HttpServerRequest request, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("What a hub sent could not be kept", e);
                answer(request, 503, "");
            }
        });
    }

    private void answer(HttpServerRequest request, int status, String body) {
        vertx.runOnContext(run -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(body));
    }
}
