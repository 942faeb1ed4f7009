package dateline.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Limits how many connections are open, and how long a client may take to send a request. The HTTP library
/// closes connections that send nothing; this class closes those that send too slowly.
///
/// While the server stops, refuses new connections and lets open connections finish sending their requests.
public final class ConnectionLimits implements Handler<HttpConnection> {
    private static final String DECODER = "httpDecoder";
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
        Progress progress = new Progress(expected);
        connection.closeHandler(closed -> {
            open.decrementAndGet();
            progress.expect(false);
        });
        ChannelPipeline pipeline =
                ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        if (listening == null) {
            listening = pipeline.channel().parent();
        }
        progress.expect(true);
        pipeline.addBefore(DECODER, null, new Received(progress));
        pipeline.addAfter(DECODER, null, new Decoded(progress));
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

    /// Tracks the request that a connection is sending. Only the connection's event loop uses it.
    private static final class Progress {
        private final AtomicInteger allExpected;
        private boolean isExpected;
        private boolean isDecoding;
        private boolean isInBody;
        private @Nullable Future<?> end;

        private Progress(AtomicInteger allExpected) {
            this.allExpected = allExpected;
        }

        /// Adds the connection to the count of those that still have to send a head, or removes it.
        private void expect(boolean head) {
            if (head != isExpected) {
                isExpected = head;
                allExpected.addAndGet(head ? 1 : -1);
            }
        }

        private void decoded(boolean inBody) {
            isDecoding = true;
            expect(false);
            isInBody = inBody;
            stop();
        }

        private void stop() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }

    /// Sees bytes before the decoder does. Bytes that the decoder does not turn into a message are the start of
    /// a head.
    private final class Received extends ChannelInboundHandlerAdapter {
        private final Progress progress;

        private Received(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            progress.isDecoding = false;
            context.fireChannelRead(bytes);
            if (progress.end == null && (progress.isInBody || !progress.isDecoding)) {
                await(context);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            progress.stop();
            context.fireChannelInactive();
        }

        private void await(ChannelHandlerContext context) {
            progress.expect(!progress.isInBody);
            Duration longest = progress.isInBody ? longestBody : longestHead;
            progress.end = context.executor().schedule(() -> end(context), longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void end(ChannelHandlerContext context) {
            if (context.channel().config().isAutoRead()) {
                context.close();
            } else {
                await(context); // this server has paused reading
            }
        }
    }

    /// Sees what the decoder produces.
    private static final class Decoded extends ChannelInboundHandlerAdapter {
        private final Progress progress;

        private Decoded(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                progress.decoded(false);
            } else if (message instanceof HttpRequest) {
                progress.decoded(true);
            } else {
                progress.isDecoding = true;
            }
            context.fireChannelRead(message);
        }
    }
}
