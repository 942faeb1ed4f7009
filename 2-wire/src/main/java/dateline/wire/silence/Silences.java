package dateline.wire.silence;

import dateline.database.StorageFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Detects suppliers that have sent nothing for too long. Logs each silence once when it begins and once when
/// it ends.
public final class Silences implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Silences.class);
    private static final int SECONDS_BETWEEN_LOOKS = 60;

    private final Map<String, Duration> longest;
    private final LastHeard heard;
    private final InstantSource clock;
    private boolean failing;
    private volatile @Nullable Future<?> looking;
    private final Set<String> logged;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("silences").daemon().factory());

    /// @param longest how long each supplier may be silent, by its name
    /// @param logged the suppliers whose silence is already logged; this class changes it, so it must
    ///     be thread-safe
    public Silences(Map<String, Duration> longest, LastHeard heard, Set<String> logged, InstantSource clock) {
        this.longest = Map.copyOf(longest);
        this.heard = heard;
        this.logged = logged;
        this.clock = clock;
        this.longest.keySet().forEach(supplier -> heard.listen(supplier, clock.instant()));
    }

    /// Checks all suppliers now, and then every minute.
    public Silences start() {
        looking = thread.scheduleWithFixedDelay(this::lookSafely, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return this;
    }

    /// Returns whether the checks have ended; true after [#close].
    public boolean isDead() {
        Future<?> started = looking;
        return started != null && (started.isDone() || thread.isShutdown());
    }

    /// Returns since when a supplier has been silent; empty if that is not too long.
    public Optional<Instant> silentSince(String supplier) {
        Duration most = longest.get(supplier);
        return most == null
                ? Optional.empty()
                : heard.quietSince(supplier).filter(since -> !since.plus(most).isAfter(clock.instant()));
    }

    /// Returns how long a supplier may be silent; empty if the settings do not limit it.
    public Optional<Duration> longest(String supplier) {
        return Optional.ofNullable(longest.get(supplier));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            heard.write();
        } catch (RuntimeException e) {
            StorageFault.log(LOG, "The suppliers that sent in the last minute could not be recorded", e);
        }
    }

    void look() {
        heard.write();
        longest.forEach((supplier, most) -> {
            Optional<Instant> since = silentSince(supplier);
            if (since.isPresent() && logged.add(supplier)) {
                LOG.warn(
                        "{} has sent nothing since {}, longer than its {} h. Ask it, and look at ./dateline suppliers.",
                        supplier,
                        since.get().truncatedTo(ChronoUnit.SECONDS),
                        most.toHours());
            } else if (since.isEmpty() && logged.remove(supplier)) {
                LOG.info("{} sends again", supplier);
            }
        });
    }

    private void lookSafely() {
        try {
            look();
            failing = false;
        } catch (Throwable failure) { // an Error too, otherwise the checks would end
            if (!failing) {
                StorageFault.log(
                        LOG, "The suppliers that sent could not be recorded; this is tried again each minute", failure);
            }
            failing = true;
        }
    }
}
