package dateline.intake;

import dateline.wire.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Keeps the outcomes that somebody waits for, by the number of the dispatch.
final class Outcomes {
    /// A dispatch may be settled before the thread that kept it asks for its outcome. This many outcomes
    /// are remembered.
    private static final int REMEMBERED = 2_000;

    private final Map<Long, CompletableFuture<Outcome>> waiting = new HashMap<>();
    private final Map<Long, CompletableFuture<Outcome>> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompletableFuture<Outcome>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Returns the outcome of a dispatch that was just kept or is not settled; the same future for all callers.
    synchronized CompletableFuture<Outcome> of(long number) {
        CompletableFuture<Outcome> settled = lately.get(number);
        return settled != null ? settled : waiting.computeIfAbsent(number, none -> new CompletableFuture<>());
    }

    /// Returns the outcome of a dispatch if somebody already waits for it; otherwise empty.
    synchronized Optional<CompletableFuture<Outcome>> find(long number) {
        return Optional.ofNullable(waiting.get(number));
    }

    void settle(long number, Outcome outcome) {
        end(number).complete(outcome);
    }

    void fail(long number, Throwable failure) {
        end(number).completeExceptionally(failure);
    }

    /// Fails all outcomes that somebody still waits for.
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
