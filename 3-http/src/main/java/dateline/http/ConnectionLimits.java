package dateline.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Limits how many connections are open, and how long a client may take to send a request. The HTTP library
/// closes connections that send nothing; this class closes those that send too slowly.
///
/// While the server stops, refuses new connections and lets open connections finish sending their requests.
public final class ConnectionLimits implements Handler<HttpConnection> {
    private static final Duration POLL = Duration.ofMillis(5);
    /// A new connection is counted only when its event loop runs, which may be some milliseconds later.
    private static final int QUIET_POLLS = 20;

    private final int most;
    private final Duration longestHead;
    private final Duration longestBody;
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder accepted = new LongAdder();
    private final AtomicInteger expected = new AtomicInteger();
    private volatile @Nullable Channel listening;

    /// @param most how many connections may be open at a time; further ones are closed at once
    /// @param longestHead the limit from the first to the last byte of a request's head
    /// @param longestBody the limit from the end of the head to the end of the request
    public ConnectionLimits(int most, Duration longestHead, Duration longestBody) {
        this.most = most;
        this.longestHead = longestHead;
        this.longestBody = longestBody;
    }

    /// Returns how many connections are open.
    public int open() {
        return open.get();
    }

    /// Returns how many connections were accepted, including those that were closed at once.
    public long accepted() {
        return accepted.sum();
    }

    @Override
    public void handle(HttpConnection connection) {
        accepted.increment();
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.close();
            return;
        }
        RequestProgress progress = new RequestProgress(expected, longestHead, longestBody);
        connection.closeHandler(closed -> {
            open.decrementAndGet();
            progress.expect(false);
        });
        ChannelPipeline pipeline =
                ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        if (listening == null) {
            listening = pipeline.channel().parent();
        }
        progress.watch(pipeline);
    }

    /// Closes the port to new connections. The HTTP library's servers that share the port must still be open,
    /// because a connection that arrives when none is open is reset.
    public void refuseFurther() {
        Channel port = listening;
        if (port != null) {
            PortCloser.close(port);
        }
    }

    /// Waits until every connection that is new, or has begun a request, has sent the request's head.
    public void awaitRequests(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (int quiet = 0; quiet < QUIET_POLLS && System.nanoTime() < end; ) {
                Thread.sleep(POLL);
                quiet = expected.get() > 0 ? 0 : quiet + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
