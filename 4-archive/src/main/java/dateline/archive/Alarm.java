package dateline.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Wakes the archive when time alone changes something next: an embargo ends, or a licence.
final class Alarm implements AutoCloseable {
    /// A clock that is set anew is noticed after at most this long.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Consumer<Instant> lift;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alarm").daemon().factory());
    private @Nullable ScheduledFuture<?> alarm;

    Alarm(InstantSource clock, Consumer<Instant> lift) {
        this.clock = clock;
        this.lift = lift;
    }

    synchronized void next(Optional<Instant> end) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = end.map(this::alarm).orElse(null);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private @Nullable ScheduledFuture<?> alarm(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        Duration sleep = left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
        try {
            return timer.schedule(() -> ring(end), Math.max(1, sleep.toMillis() + 1), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    private void ring(Instant end) {
        Instant now = clock.instant();
        if (end.isAfter(now)) {
            next(Optional.of(end));
        } else {
            lift.accept(now);
        }
    }
}
