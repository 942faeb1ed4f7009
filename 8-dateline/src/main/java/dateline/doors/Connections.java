package dateline.doors;

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
import org.jspecify.annotations.Nullable;

/// Bounds what connections may take: how many there are, and how long one may send at a request. A connection on which
/// nothing is sent at all is ended by the HTTP library; one that sends a byte now and then is ended here.
public final class Connections implements Handler<HttpConnection> {
    private static final String DECODER = "httpDecoder";

    private final int most;
    private final Duration longestHead;
    private final Duration longestBody;
    private final AtomicInteger open = new AtomicInteger();

    /// @param most how many may be open at a time; further ones are ended at once
    /// @param longestHead from the first byte of a request's head to its last
    /// @param longestBody from the end of the head to the end of the request
    public Connections(int most, Duration longestHead, Duration longestBody) {
        this.most = most;
        this.longestHead = longestHead;
        this.longestBody = longestBody;
    }

    @Override
    public void handle(HttpConnection connection) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.close();
            return;
        }
        connection.closeHandler(closed -> open.decrementAndGet());
        Progress progress = new Progress();
        ChannelPipeline pipeline =
                ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        pipeline.addBefore(DECODER, null, new Received(progress));
        pipeline.addAfter(DECODER, null, new Decoded(progress));
    }

    /// How far the request is that a connection sends now. Used by the connection's event loop alone.
    private static final class Progress {
        private boolean isDecoding;
        private boolean isInBody;
        private @Nullable Future<?> end;

        private void decoded(boolean inBody) {
            isDecoding = true;
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
