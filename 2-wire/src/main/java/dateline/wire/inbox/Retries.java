package dateline.wire.inbox;

import dateline.wire.IntakeUnavailable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Schedules retries of files that failed: after one second, then after twice as long each time, up to one
/// minute. Logs each kind of failure once when it begins, and logs once when all files work again. Does not log
/// [IntakeUnavailable], because the intake has logged it. Thread-safe.
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Retry(int tries, Instant due) {}

    private final InstantSource clock;
    private final Map<Path, Retry> waiting = new HashMap<>();
    private final Set<String> logged = new HashSet<>();

    Retries(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isDue(Path file) {
        Retry retry = waiting.get(file);
        return retry == null || !clock.instant().isBefore(retry.due());
    }

    /// @param what what failed, such as "could not be moved"
    synchronized void failed(Path file, String what, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (IntakeUnavailable.in(failure).isEmpty() && logged.add(what + ' ' + kind(cause))) {
            log(file, what, cause);
        }
        int tries = waiting.containsKey(file) ? waiting.get(file).tries() : 0;
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        waiting.put(file, new Retry(tries + 1, clock.instant().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
    }

    private static void log(Path file, String what, Throwable cause) {
        String message = "%s %s: %s The inbox tries it again, and does not log further files that fail in the same way"
                .formatted(file, what, sentence(kind(cause)));
        if (cause instanceof IOException) {
            LOG.error("{}", message);
        } else {
            LOG.error("{}", message, cause);
        }
    }

    synchronized void succeeded(Path file) {
        if (waiting.remove(file) != null) {
            logWhenOver();
        }
    }

    /// Forgets files that no longer exist.
    synchronized void retain(Predicate<Path> there) {
        if (waiting.keySet().removeIf(there.negate())) {
            logWhenOver();
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + '.';
    }

    private void logWhenOver() {
        if (waiting.isEmpty() && !logged.isEmpty()) {
            logged.clear();
            LOG.info("The inbox works again");
        }
    }

    /// Returns the failure's kind without the file's name, so that a full disk is logged once and not once
    /// per file.
    private static String kind(Throwable failure) {
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return switch (failure) {
            case FileSystemException system -> system.getClass().getSimpleName();
            default -> failure.toString();
        };
    }
}
