package dateline.bench.soak;

import dateline.bench.copy.BenchStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Decides from what was sent, and from the kills that were acknowledged, whether a version may be visible.
final class VisibleTellings {
    /// How long after its licence ends a story may still be visible on a busy machine.
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Map<String, Instant> killed = new ConcurrentHashMap<>();

    /// Notes an acknowledged kill: from now on nothing with its guid may be visible.
    void killed(Sending sending) {
        Instant now = Instant.now();
        sending.tellings().stream()
                .filter(telling -> telling.status() == BenchStory.Status.CANCELED)
                .forEach(telling -> killed.putIfAbsent(key(telling), now));
    }

    /// Returns why the version may not be visible; null if it may be.
    ///
    /// @param asked a time before the answer was made
    @Nullable
    String fault(BenchStory telling, Instant asked) {
        BenchStory.Embargo embargo = telling.embargo();
        Instant dead = killed.get(key(telling));
        if (telling.status() != BenchStory.Status.USABLE) {
            return "was never to be shown";
        }
        if (embargo != null && (embargo.until() == null || embargo.until().isAfter(Instant.now()))) {
            return "is under embargo";
        }
        if (telling.expires() != null && telling.expires().plus(LATE).isBefore(asked)) {
            return "has expired";
        }
        return dead != null && dead.isBefore(asked) ? "was killed at " + dead : null;
    }

    private static String key(BenchStory telling) {
        return telling.supplier() + ' ' + telling.guid();
    }
}
