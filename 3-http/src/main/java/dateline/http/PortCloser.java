package dateline.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes a listening port at a moment when all connections that were made to it are accepted: the operating
/// system resets those that still wait.
final class PortCloser extends ChannelInboundHandlerAdapter {
    /// When none is accepted for so long, none waits. The event loop looks for waiting ones in between.
    private static final Duration QUIET = Duration.ofNanos(200_000);
    /// Against a flood that leaves no such moment.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Channel port;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int accepted;

    private PortCloser(Channel port) {
        this.port = port;
    }

    /// Returns when the port is closed.
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
