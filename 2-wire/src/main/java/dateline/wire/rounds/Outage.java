package dateline.wire.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the failed visits of one connection and logs them: one line when they begin, with the cause; at most
/// one a day while they last; one when a visit succeeds again.
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration REMINDER = Duration.ofDays(1);
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_IN_DAYS = 48;

    private final String connection;
    private int failures;
    private Instant since = Instant.EPOCH;
    private @Nullable Instant logged;
    private boolean traced;
    private @Nullable String error;

    Outage(String connection) {
        this.connection = connection;
    }

    /// Returns how many visits in a row have failed.
    synchronized int failures() {
        return failures;
    }

    /// Returns why the last failed visit failed; null if none has failed.
    synchronized @Nullable String error() {
        return error;
    }

    synchronized void failed(Throwable failure, Instant now) {
        failures++; // before the rest, which may fail too
        if (failures == 1) {
            since = now;
            logged = null;
            traced = false;
        }
        String reason = Reasons.of(failure);
        error = reason;
        if (logged == null) {
            logged = now;
            LOG.warn("{} brought nothing: {}", connection, reason);
        } else if (!now.isBefore(logged.plus(REMINDER))) {
            logged = now;
            LOG.warn(
                    "{} still fails: {} tries since {}. {}",
                    connection,
                    failures,
                    since.truncatedTo(ChronoUnit.SECONDS),
                    reason);
        }
        if (reason.equals(Reasons.OURS) && !traced) {
            traced = true;
            LOG.error("{} failed", connection, failure);
        }
    }

    synchronized void succeeded(Instant now) {
        if (failures > 0) {
            LOG.info(
                    "{} works again after {} and {}",
                    connection,
                    failures == 1 ? "1 failed try" : failures + " failed tries",
                    length(Duration.between(since, now)));
        }
        failures = 0;
    }

    private static String length(Duration duration) {
        if (duration.toMinutes() < 2) {
            return duration.toSeconds() + " s";
        }
        if (duration.toMinutes() < 2 * MINUTES_AN_HOUR) {
            return duration.toMinutes() + " min";
        }
        return duration.toHours() < HOURS_IN_DAYS ? duration.toHours() + " h" : duration.toDays() + " days";
    }
}
