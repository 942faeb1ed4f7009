package dateline.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes a listening port at a moment when no connection waits to be accepted, because the operating system
/// resets waiting connections.
final class PortCloser extends ChannelInboundHandlerAdapter {
    /// If no connection is accepted in this time, none is waiting. Meanwhile the event loop accepts those
    /// that wait.
    private static final Duration QUIET = Duration.ofNanos(200_000);
    /// Ends the wait if connections arrive without a pause.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Channel port;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int accepted;

    private PortCloser(Channel port) {
        this.port = port;
    }

    /// Closes the port, and returns when it is closed.
    static void close(Channel port) {
        PortCloser closer = new PortCloser(port);
        port.eventLoop().execute(() -> {
            port.pipeline().addFirst(closer);
            closer.closeUnlessMoreThan(0);
        });
        port.closeFuture().awaitUninterruptibly();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
        accepted++;
        context.fireChannelRead(connection);
    }

    private void closeUnlessMoreThan(int before) {
        port.eventLoop().schedule(() -> closeOrWait(before), QUIET.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void closeOrWait(int before) {
        if (accepted == before || System.nanoTime() > end) {
            port.close();
        } else {
            closeUnlessMoreThan(accepted);
        }
    }
}
