package dateline.wire.folders;

import dateline.envelope.FileEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers since when each file lies on a server with the same size and time, and says whether that is long enough
/// for how it ends. By our own clock from our first look on: the server's may be wrong, and its lists may give times to
/// the minute. To be used by one thread.
final class UnchangedFiles {
    /// @param end null until the file was read
    private record Seen(
            RemoteFile file, Instant since, @Nullable FileEnd end) {}

    private final InstantSource clock;
    private final Map<String, Seen> seen = new HashMap<>();

    UnchangedFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// Notes a look at all files that are to be taken; those that are not among them are forgotten.
    void note(Collection<RemoteFile> files) {
        Map<String, Seen> before = Map.copyOf(seen);
        seen.clear();
        for (RemoteFile file : files) {
            Seen found = before.get(file.path());
            seen.put(
                    file.path(),
                    found != null && found.file().equals(file) ? found : new Seen(file, clock.instant(), null));
        }
    }

    /// Whether an earlier look found it the same.
    boolean isKnown(RemoteFile file) {
        Seen found = seen.get(file.path());
        return found != null && found.file().equals(file);
    }

    /// Notes how a file ends.
    ///
    /// @return whether it has been unchanged for long enough
    boolean isQuiet(RemoteFile file, FileEnd end) {
        seen.computeIfPresent(file.path(), (path, found) -> new Seen(found.file(), found.since(), end));
        return untilQuiet(file).isZero();
    }

    /// How long it must be unchanged in all.
    Duration asked(RemoteFile file) {
        Seen found = seen.get(file.path());
        return found == null || found.end() == null
                ? FileEnd.CUT.quiet()
                : found.end().quiet();
    }

    /// How long it must still stay unchanged; zero where that is long enough, or where its end is not known.
    Duration untilQuiet(RemoteFile file) {
        Seen found = seen.get(file.path());
        if (found == null || found.end() == null) {
            return Duration.ZERO;
        }
        Duration left = found.end().quiet().minus(Duration.between(found.since(), clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
