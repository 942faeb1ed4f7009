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

/// Bounds what connections may take: how many there are, and how long one may send at a request. A connection on which
/// nothing is sent at all is ended by the HTTP library; one that sends a byte now and then is ended here.
///
/// When the server stops, takes no further connections and lets those that have come send their request.
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

    /// @param most how many may be open at a time; further ones are ended at once
    /// @param longestHead from the first byte of a request's head to its last
    /// @param longestBody from the end of the head to the end of the request
    public ConnectionLimits(int most, Duration longestHead, Duration longestBody) {
        this.most = most;
        this.longestHead = longestHead;
        this.longestBody = longestBody;
    }

    /// How many are open.
    public int open() {
        return open.get();
    }

    /// How many have been accepted, those that were ended at once among them.
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

    /// Takes no further connections. Those of the HTTP library's own servers that share the port must still be
    /// open: a connection that comes while there is none is cut off.
    public void refuseFurther() {
        Channel port = listening;
        if (port != null) {
            PortCloser.close(port);
        }
    }

    /// Waits until the head of a request has come on each connection that has just been made or has begun one.
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

    /// How far the request is that a connection sends now. Used by the connection's event loop alone.
    private static final class Progress {
        private final AtomicInteger allExpected;
        private boolean isExpected;
        private boolean isDecoding;
        private boolean isInBody;
        private @Nullable Future<?> end;

        private Progress(AtomicInteger allExpected) {
            this.allExpected = allExpected;
        }

        /// Counts the connection among those on which the head of a request is to come, or no longer.
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

    /// Stands before the decoder. Bytes that it makes nothing of yet are the beginning of a head.
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
                await(context); // it is we who do not read
            }
        }
    }

    /// Stands behind the decoder.
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
