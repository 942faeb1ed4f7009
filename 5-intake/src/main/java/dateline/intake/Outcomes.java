package dateline.intake;

import dateline.wire.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Who waits for the outcome of which dispatch.
final class Outcomes {
    /// A dispatch may be settled before the thread that kept it asks for its outcome: so many are remembered.
    private static final int REMEMBERED = 2_000;

    private final Map<Long, CompletableFuture<Outcome>> waiting = new HashMap<>();
    private final Map<Long, CompletableFuture<Outcome>> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompletableFuture<Outcome>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// The outcome of a dispatch that was kept just now, or is not settled; the same future for all who ask.
    synchronized CompletableFuture<Outcome> of(long number) {
        CompletableFuture<Outcome> settled = lately.get(number);
        return settled != null ? settled : waiting.computeIfAbsent(number, none -> new CompletableFuture<>());
    }

    /// The outcome of a dispatch that somebody waits for.
    synchronized Optional<CompletableFuture<Outcome>> find(long number) {
        return Optional.ofNullable(waiting.get(number));
    }

    void settle(long number, Outcome outcome) {
        end(number).complete(outcome);
    }

    void fail(long number, Throwable failure) {
        end(number).completeExceptionally(failure);
    }

    /// Whoever still waits waits no longer.
    void failAll(Throwable failure) {
        List<Long> numbers;
        synchronized (this) {
            numbers = List.copyOf(waiting.keySet());
        }
        numbers.forEach(number -> fail(number, failure));
    }

    private synchronized CompletableFuture<Outcome> end(long number) {
        CompletableFuture<Outcome> future = waiting.remove(number);
        CompletableFuture<Outcome> ended = future == null ? new CompletableFuture<>() : future;
        lately.put(number, ended);
        return ended;
    }
}
