package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Counts the requests that are not answered yet, so that a stop can wait for them. Pages that are answered at
/// once are not counted.
public final class RequestsInFlight {
    private final Phaser begun = new Phaser(1);
    private volatile boolean stopping;

    /// Returns whether new requests must be refused.
    public boolean isStopping() {
        return stopping;
    }

    /// Counts a request until it is answered or its connection is gone. Call this on the request's event loop.
    ///
    /// @param answered runs once, at that time
    public void watch(HttpServerRequest request, Runnable answered) {
        HttpServerResponse response = request.response();
        begun.register();
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                begun.arriveAndDeregister();
                answered.run();
            }
        };
        response.bodyEndHandler(written -> end.run());
        response.closeHandler(gone -> end.run());
        response.exceptionHandler(cut -> end.run());
    }

    /// Refuses new requests from now on, and waits for those that are not answered yet.
    public void stop(Duration longest) {
        stopping = true;
        awaitEnd(longest);
    }

    /// Waits for the requests that are not answered yet.
    public void awaitEnd(Duration longest) {
        try {
            begun.awaitAdvanceInterruptibly(begun.arrive(), longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // the server closes their connections; their clients try again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
