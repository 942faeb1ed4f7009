package dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// An intake for the tests: keeps in memory, refuses what begins with "bad".
final class Shelf implements Intake {
    final List<Dispatch> kept = Collections.synchronizedList(new ArrayList<>());

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        kept.add(dispatch);
        boolean bad = new String(dispatch.bytes(), java.nio.charset.StandardCharsets.UTF_8).startsWith("bad");
        List<String> refused = bad ? List.of("line 1: It is bad.") : List.of();
        Outcome outcome = new Outcome("test", bad ? 0 : 1, 0, refused);
        return CompletableFuture.completedFuture(
                new Receipt(kept.size(), false, CompletableFuture.completedFuture(outcome)));
    }

    List<String> names() {
        return List.copyOf(kept).stream().map(Dispatch::name).sorted().toList();
    }
}
