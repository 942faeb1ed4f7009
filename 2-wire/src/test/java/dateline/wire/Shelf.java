package dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An intake for the tests. It keeps dispatches in memory, and refuses the content of those that
/// begin with "bad".
public final class Shelf implements Intake {
    public final List<Dispatch> kept = Collections.synchronizedList(new ArrayList<>());
    public final AtomicInteger tries = new AtomicInteger();

    private volatile @Nullable Throwable trouble;

    /// Makes every later call of `take` fail with this fault; null ends the failures.
    public void fail(@Nullable Throwable with) {
        trouble = with;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        tries.incrementAndGet();
        if (trouble != null) {
            if (trouble instanceof Error error) {
                throw error;
            }
            return CompletableFuture.failedFuture(trouble);
        }
        kept.add(dispatch);
        boolean bad = new String(dispatch.bytes(), java.nio.charset.StandardCharsets.UTF_8).startsWith("bad");
        List<String> refused = bad ? List.of("line 1: It is bad.") : List.of();
        Outcome outcome = new Outcome("test", bad ? 0 : 1, 0, refused);
        return CompletableFuture.completedFuture(
                new Receipt(kept.size(), false, CompletableFuture.completedFuture(outcome)));
    }

    public List<String> names() {
        return List.copyOf(kept).stream().map(Dispatch::name).sorted().toList();
    }
}
