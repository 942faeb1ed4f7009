package dateline.http;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;

/// Helps with the event loops of a server.
public final class EventLoops {
    private EventLoops() {}

    /// Returns when each event loop has finished the task that it ran at the time of the call.
    public static void pass(Vertx vertx) {
        for (EventExecutor loop : ((VertxInternal) vertx).nettyEventLoopGroup()) {
            loop.submit(() -> {}).awaitUninterruptibly();
        }
    }
}
