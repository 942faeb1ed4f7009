package dateline.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Tracks the request that a connection is sending, and closes the connection if that takes too long. Only the
/// connection's event loop uses it.
final class RequestProgress {
    private static final String DECODER = "httpDecoder";

    private final AtomicInteger allExpected;
    private final Duration longestHead;
    private final Duration longestBody;
    private boolean isExpected;
    private boolean isDecoding;
    private boolean isInBody;
    private @Nullable Future<?> end;

    /// @param allExpected counts the connections that still have to send a head
    /// @param longestHead the limit from the first to the last byte of a request's head
    /// @param longestBody the limit from the end of the head to the end of the request
    RequestProgress(AtomicInteger allExpected, Duration longestHead, Duration longestBody) {
        this.allExpected = allExpected;
        this.longestHead = longestHead;
        this.longestBody = longestBody;
    }

    /// Watches a connection from now on, on both sides of the decoder.
    void watch(ChannelPipeline pipeline) {
        expect(true);
        pipeline.addBefore(DECODER, null, new Received());
        pipeline.addAfter(DECODER, null, new Decoded());
    }

    /// Adds the connection to the count of those that still have to send a head, or removes it.
    void expect(boolean head) {
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

    /// Sees bytes before the decoder does. Bytes that the decoder does not turn into a message are the start of
    /// a head.
    private final class Received extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            isDecoding = false;
            context.fireChannelRead(bytes);
            if (end == null && (isInBody || !isDecoding)) {
                await(context);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void await(ChannelHandlerContext context) {
            expect(!isInBody);
            Duration longest = isInBody ? longestBody : longestHead;
            end = context.executor().schedule(() -> tooLate(context), longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void tooLate(ChannelHandlerContext context) {
            if (context.channel().config().isAutoRead()) {
                context.close();
            } else {
                await(context); // this server has paused reading
            }
        }
    }

    /// Sees what the decoder produces.
    private final class Decoded extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                decoded(false);
            } else if (message instanceof HttpRequest) {
                decoded(true);
            } else {
                isDecoding = true;
            }
            context.fireChannelRead(message);
        }
    }
}
