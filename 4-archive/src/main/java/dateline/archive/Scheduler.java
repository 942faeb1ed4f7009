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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the archive when time alone changes something next: an embargo or a licence ends.
///
/// A task that fails is tried again, whatever was thrown.
final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /// A clock that is set to another time is noticed after at most this long.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("scheduler").daemon().factory());
    private Function<Instant, CompletableFuture<?>> task = by -> CompletableFuture.completedFuture(null);
    private @Nullable ScheduledFuture<?> timeout;
    private boolean failing;

    Scheduler(InstantSource clock) {
        this.clock = clock;
    }

    /// @param task changes everything that is due by a time; completes when that is synced
    synchronized void start(Function<Instant, CompletableFuture<?>> task) {
        this.task = task;
    }

    /// Wakes the archive at a time, and no longer at the time that was set before.
    ///
    /// @param due reads the time at which something changes next; empty if nothing does. If it throws, it is
    ///     tried again
    void next(Supplier<Optional<Instant>> due) {
        try {
            next(due.get());
        } catch (RuntimeException e) {
            retry(e);
        }
    }

    /// Wakes the archive in a moment, because the last attempt failed.
    void retry(Throwable failure) {
        StorageFault.log(LOG, "The next end of an embargo or a licence could not be read, and is tried again", failure);
        sleep(AFTER_A_FAILURE, Instant.MIN);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void next(Optional<Instant> end) {
        sleep(end.map(this::sleepUntil).orElse(null), end.orElse(Instant.MIN));
    }

    /// @param sleep null for no wake-up
    private synchronized void sleep(@Nullable Duration sleep, Instant end) {
        if (timeout != null) {
            timeout.cancel(false);
        }
        try {
            timeout = sleep == null ? null : timer.schedule(() -> wake(end), sleep.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            timeout = null;
        }
    }

    private Duration sleepUntil(Instant end) {
        Duration left = Duration.between(clock.instant(), end).plusMillis(1);
        return left.isNegative() ? Duration.ofMillis(1) : left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
    }

    private void wake(Instant end) {
        Instant now = clock.instant();
        if (end.isAfter(now)) {
            next(Optional.of(end));
            return;
        }
        try {
            task().apply(now).whenComplete((changed, failure) -> done(failure));
        } catch (RejectedExecutionException closed) {
            // the archive is closing; what is due is changed when it opens
        } catch (Throwable failure) {
            done(failure);
        }
    }

    private synchronized Function<Instant, CompletableFuture<?>> task() {
        return task;
    }

    private synchronized void done(@Nullable Throwable failure) {
        if (failure != null) {
            if (!failing) {
                StorageFault.log(
                        LOG, "Embargoes and licences that end now could not be changed, and are tried again", failure);
            }
            sleep(AFTER_A_FAILURE, Instant.MIN);
        }
        failing = failure != null;
    }
}
