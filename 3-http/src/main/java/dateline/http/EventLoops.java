package dateline.http;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;

/// The event loops of a server.
public final class EventLoops {
    private EventLoops() {}

    /// Returns once each event loop has ended the task that it was at when this was called.
    public static void pass(Vertx vertx) {
        for (EventExecutor loop : ((VertxInternal) vertx).nettyEventLoopGroup()) {
            loop.submit(() -> {}).awaitUninterruptibly();
        }
    }
}
