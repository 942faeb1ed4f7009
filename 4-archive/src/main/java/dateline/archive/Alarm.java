package dateline.archive;

import dateline.database.StorageFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the archive when time alone changes something next: an embargo ends, or a licence.
///
/// A lifting that fails is tried again, whatever was thrown.
final class Alarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    /// A clock that is set anew is noticed after at most this long.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Function<Instant, CompletableFuture<?>> lift;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alarm").daemon().factory());
    private @Nullable ScheduledFuture<?> alarm;
    private boolean failing;

    /// @param lift changes all that is due by a time; completes when that is synced
    Alarm(InstantSource clock, Function<Instant, CompletableFuture<?>> lift) {
        this.clock = clock;
        this.lift = lift;
    }

    /// Wakes the archive at a time, and no more at the one that was set before.
    synchronized void next(Optional<Instant> end) {
        set(end.map(this::sleepUntil).orElse(null), end.orElse(Instant.MIN));
    }

    /// Wakes the archive in a moment, because it is not known what is due next.
    synchronized void soon() {
        set(AFTER_A_FAILURE, Instant.MIN);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void set(@Nullable Duration sleep, Instant end) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        try {
            alarm = sleep == null ? null : timer.schedule(() -> ring(end), sleep.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            alarm = null;
        }
    }

    private Duration sleepUntil(Instant end) {
        Duration left = Duration.between(clock.instant(), end).plusMillis(1);
        return left.isNegative() ? Duration.ofMillis(1) : left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
    }

    private void ring(Instant end) {
        Instant now = clock.instant();
        if (end.isAfter(now)) {
            next(Optional.of(end));
            return;
        }
        try {
            lift.apply(now).whenComplete((lifted, failure) -> done(failure));
        } catch (RejectedExecutionException closed) {
            // the archive is closing; what is due is lifted when it opens
        } catch (Throwable failure) {
            done(failure);
        }
    }

    private synchronized void done(@Nullable Throwable failure) {
        if (failure != null) {
            if (!failing) {
                StorageFault.log(
                        LOG, "Embargoes and licences that end now could not be changed, and are tried again", failure);
            }
            soon();
        }
        failing = failure != null;
    }
}
