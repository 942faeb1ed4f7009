package dateline.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives all requests: refuses malformed HTTP, passes each request to the handler that its path names, and
/// answers 500 if that handler throws. Every request gets an answer.
public final class FrontDoor implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int IDLE_SECONDS = 75;
    private static final int LONGEST_LINE = 8_192;
    private static final int LONGEST_HEADERS = 16_384;

    /// Handles the requests whose path begins with a name.
    ///
    /// @param name the first part of the path
    public record Door(String name, RequestKind kind, Handler<HttpServerRequest> handler) {
        /// Returns whether the first part of a path is this name. Creates no substring.
        boolean isFor(String path) {
            int end = 1 + name.length();
            return path.startsWith(name, 1) && (path.length() == end || path.charAt(end) == '/');
        }
    }

    private final List<Door> doors;
    private final Handler<HttpServerRequest> readers;
    private final RequestsInFlight requests;
    private final Answered answered;
    private final ResponseDate date;
    private final LongAdder failed = new LongAdder();

    /// @param readers handles the requests of no other door
    /// @param requests counts the requests that are not answered yet; refuses new ones while the server stops
    public FrontDoor(
            List<Door> doors,
            Handler<HttpServerRequest> readers,
            RequestsInFlight requests,
            Answered answered,
            InstantSource clock) {
        this.doors = List.copyOf(doors);
        this.readers = readers;
        this.requests = requests;
        this.answered = answered;
        this.date = new ResponseDate(clock);
    }

    /// Allows HTTP/1.1 only, because a cleartext upgrade to HTTP/2 could bypass a proxy's rules.
    public static HttpServerOptions options() {
        return new HttpServerOptions()
                .setTcpNoDelay(true)
                .setTcpFastOpen(true)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEADERS);
    }

    /// Returns how many requests were answered with 500 here.
    public long failed() {
        return failed.sum();
    }

    /// Handles every request, thousands a second on each event loop. Must not wait, take a lock or create
    /// a string.
    @Override
    public void handle(HttpServerRequest request) {
        long start = System.nanoTime();
        request.response().putHeader(HttpHeaders.DATE, date.now());
        RequestKind kind = RequestKind.REFUSED;
        try {
            if (isAdmitted(request)) {
                Door door = door(request.path());
                kind = door == null ? RequestKind.ofReader(request.path()) : door.kind();
                (door == null ? readers : door.handler()).handle(request);
            }
        } catch (RuntimeException | Error e) {
            fail(request, e);
        }
        watch(request, kind, start);
    }

    private void watch(HttpServerRequest request, RequestKind kind, long start) {
        if (request.response().ended()) {
            answered.answered(request, kind, System.nanoTime() - start);
        } else {
            requests.watch(request, () -> answered.answered(request, kind, System.nanoTime() - start));
        }
    }

    /// Refuses malformed HTTP, and any request that arrives while the server stops.
    private boolean isAdmitted(HttpServerRequest request) {
        String fault = RequestHead.findFault(request);
        if (fault != null) {
            refuse(request, 400, fault);
            return false;
        }
        if (requests.isStopping()) {
            request.response().putHeader("Retry-After", "5");
            refuse(request, 503, "The server is stopping.");
            return false;
        }
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (Expectation.isUnknown(expected)) {
            refuse(request, 417, "Only 100-continue can be expected here.");
            return false;
        }
        if (expected != null) {
            Expectation.awaitAnswer(request);
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.exceptionHandler(cut -> BrokenBody.answer(request, cut)); // even if no door reads the body
        }
        return true;
    }

    private @Nullable Door door(@Nullable String path) {
        if (path != null) {
            for (int i = 0; i < doors.size(); i++) {
                if (doors.get(i).isFor(path)) {
                    return doors.get(i);
                }
            }
        }
        return null;
    }

    /// Also closes the connection, because the start of the next request is unclear.
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
