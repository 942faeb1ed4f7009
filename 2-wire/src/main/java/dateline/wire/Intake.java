package dateline.wire;

import java.util.concurrent.CompletableFuture;

/// Receives the dispatches of all connections.
public interface Intake {

    /// Stores a dispatch. Completes when it is synced to disk; the connection may then acknowledge it.
    CompletableFuture<Receipt> take(Dispatch dispatch);
}
