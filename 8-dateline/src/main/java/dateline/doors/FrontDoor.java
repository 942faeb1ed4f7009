package dateline.doors;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door through which all requests come: refuses what is not HTTP as it should be, gives each request to the door
/// that its path names, and answers 500 for one that throws. No request is left without an answer.
public final class FrontDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int IDLE_SECONDS = 75;
    private static final int LONGEST_LINE = 8_192;
    private static final int LONGEST_HEADERS = 16_384;

    private record Door(String name, Handler<HttpServerRequest> handler) {
        /// Whether it is named by the first part of a path, without making a string of that.
        boolean isFor(String path) {
            int end = 1 + name.length();
            return path.startsWith(name, 1) && (path.length() == end || path.charAt(end) == '/');
        }
    }

    private final List<Door> doors;
    private final Handler<HttpServerRequest> readers;
    private final RequestsInFlight requests;
    private final LongAdder failed = new LongAdder();

    /// @param doors by the first part of the path
    /// @param readers for what is nobody else's
    /// @param requests counts those that are begun; refuses new ones while the server stops
    public FrontDoor(
            Map<String, Handler<HttpServerRequest>> doors,
            Handler<HttpServerRequest> readers,
            RequestsInFlight requests) {
        this.doors = doors.entrySet().stream()
                .map(each -> new Door(each.getKey(), each.getValue()))
                .toList();
        this.readers = readers;
        this.requests = requests;
    }

    /// HTTP/1.1 only: by an upgrade to HTTP/2 in clear a request would come past the rules of a proxy.
    public static HttpServerOptions options() {
        return new HttpServerOptions()
                .setTcpNoDelay(true)
                .setTcpFastOpen(true)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEADERS);
    }

    /// How many requests were answered 500 here.
    public long failed() {
        return failed.sum();
    }

    /// Every page that is kept comes this way, thousands a second a loop: nothing here waits, takes a lock or makes a
    /// string.
    @Override
    public void handle(HttpServerRequest request) {
        try {
            String fault = RequestHead.findFault(request);
            if (fault != null) {
                refuse(request, 400, fault);
            } else if (requests.isStopping()) {
                request.response().putHeader("Retry-After", "5");
                refuse(request, 503, "The server is stopping.");
            } else {
                admit(request, request.getHeader(HttpHeaders.EXPECT));
            }
        } catch (RuntimeException | Error e) {
            fail(request, e);
        }
    }

    private void admit(HttpServerRequest request, @Nullable String expected) {
        if (Expectation.isUnknown(expected)) {
            refuse(request, 417, "Only 100-continue can be expected here.");
            return;
        }
        if (expected != null) {
            Expectation.awaitAnswer(request);
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.exceptionHandler(cut -> BrokenBody.answer(request, cut)); // also where no door reads the body
        }
        door(request.path()).handle(request);
        requests.watch(request);
    }

    private Handler<HttpServerRequest> door(@Nullable String path) {
        if (path != null) {
            for (int i = 0; i < doors.size(); i++) {
                if (doors.get(i).isFor(path)) {
                    return doors.get(i).handler();
                }
            }
        }
        return readers;
    }

    /// Ends the connection too: where what follows begins is in doubt.
    private static void refuse(HttpServerRequest request, int status, String sentence) {
        Expectation.closeAfter(request);
        text(request.response(), status, sentence);
    }

    private void fail(HttpServerRequest request, Throwable fault) {
        failed.increment();
        LOG.error("{} {} could not be answered", request.method(), request.path(), fault);
        if (!request.response().ended() && !request.response().headWritten()) {
            text(request.response(), 500, "Something went wrong here. Please try again.");
        }
    }

    private static void text(HttpServerResponse response, int status, String sentence) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(sentence + "\n");
    }
}
