package dateline.wire;

import java.util.concurrent.CompletableFuture;

/// Where every connection hands over what it received.
public interface Intake {

    /// Keeps a dispatch. Completes when it is synced to disk, so that the connection may acknowledge it.
    CompletableFuture<Receipt> take(Dispatch dispatch);
}
