package dateline.wire.folders;

import dateline.envelope.FileEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tracks how long each file on a server has had the same size and time, and whether that is as long as its
/// [FileEnd] requires. Measures by Dateline's clock from the first listing on, because the server's clock may
/// be wrong and its lists may give times only to the minute. Not thread-safe.
final class UnchangedFiles {
    /// @param end null until the file was read
    private record Seen(
            RemoteFile file, Instant since, @Nullable FileEnd end) {}

    private final InstantSource clock;
    private final Map<String, Seen> seen = new HashMap<>();

    UnchangedFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// Records a listing of all files to be fetched, and forgets files that are not in it.
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

    /// Returns whether an earlier listing had the file with the same size and time.
    boolean isKnown(RemoteFile file) {
        Seen found = seen.get(file.path());
        return found != null && found.file().equals(file);
    }

    /// Records how a file ends.
    ///
    /// @return whether it has been unchanged for long enough
    boolean isQuiet(RemoteFile file, FileEnd end) {
        seen.computeIfPresent(file.path(), (path, found) -> new Seen(found.file(), found.since(), end));
        return untilQuiet(file).isZero();
    }

    /// Returns how long the file must be unchanged in total.
    Duration asked(RemoteFile file) {
        Seen found = seen.get(file.path());
        return found == null || found.end() == null
                ? FileEnd.CUT.quiet()
                : found.end().quiet();
    }

    /// Returns how much longer the file must stay unchanged; zero if that time is over or the file's end is
    /// not known.
    Duration untilQuiet(RemoteFile file) {
        Seen found = seen.get(file.path());
        if (found == null || found.end() == null) {
            return Duration.ZERO;
        }
        Duration left = found.end().quiet().minus(Duration.between(found.since(), clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
