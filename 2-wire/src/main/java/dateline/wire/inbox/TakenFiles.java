package dateline.wire.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Watches files for ten minutes after they were taken and moved, because a writer that still has the file open
/// continues to write to it. Thread-safe.
final class TakenFiles {
    private static final Duration WATCHED = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    /// @param look the file's state when it was taken
    private record Taken(InboxFile drop, Look look, Instant until) {}

    private final InstantSource clock;
    private final Map<Path, Taken> taken = new LinkedHashMap<>();
    private Instant nextLook = Instant.MIN;

    TakenFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// @param look the file's state when it was taken
    synchronized void watch(InboxFile drop, Look look) {
        taken.remove(drop.file());
        taken.put(drop.file(), new Taken(drop, look, clock.instant().plus(WATCHED)));
        if (taken.size() > MOST) {
            taken.remove(taken.keySet().iterator().next());
        }
    }

    synchronized void forget(Path file) {
        taken.remove(file);
    }

    synchronized @Nullable InboxFile drop(Path file) {
        Taken found = taken.get(file);
        return found == null ? null : found.drop();
    }

    /// Returns whether it is time to look again: once a second, because there may be thousands of files.
    synchronized boolean isDue() {
        return !clock.instant().isBefore(nextLook);
    }

    /// Lists the taken files that have changed since they were taken. Forgets files that no longer exist or
    /// were watched for long enough.
    synchronized Map<Path, Look> changed() {
        Instant now = clock.instant();
        nextLook = now.plus(BETWEEN_LOOKS);
        Map<Path, Look> changed = new HashMap<>();
        taken.values().removeIf(each -> {
            try {
                Look look = Look.at(each.drop().file());
                boolean differs = !look.equals(each.look());
                if (differs) {
                    changed.put(each.drop().file(), look);
                }
                return !differs && now.isAfter(each.until());
            } catch (IOException e) {
                return true;
            }
        });
        return changed;
    }
}
