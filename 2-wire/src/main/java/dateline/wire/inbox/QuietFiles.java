package dateline.wire.inbox;

import dateline.envelope.FileEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tracks how long each inbox file has been unchanged, and whether that is as long as its [FileEnd] requires.
/// Not thread-safe.
final class QuietFiles {
    private static final Logger LOG = LoggerFactory.getLogger(QuietFiles.class);

    /// @param since when a look first found the file in this state
    /// @param confirmed whether a second look found it the same
    /// @param changed whether a look saw it change
    /// @param logged whether it was logged that the file is waiting
    /// @param end null until the file was read
    private record Seen(
            Look look,
            Instant since,
            boolean confirmed,
            boolean changed,
            boolean logged,
            @Nullable FileEnd end) {
        Seen confirm() {
            return new Seen(look, since, true, changed, logged, end);
        }

        Seen with(FileEnd found) {
            return new Seen(look, since, confirmed, changed, logged, found);
        }

        Seen asLogged() {
            return new Seen(look, since, confirmed, changed, true, end);
        }
    }

    private final InstantSource clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    QuietFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// Records a look at all files, and forgets files that are not among them.
    void note(Map<Path, Look> now) {
        seen.keySet().retainAll(now.keySet());
        now.forEach((file, look) -> {
            Seen before = seen.get(file);
            if (before != null && before.look().equals(look)) {
                seen.put(file, before.confirm());
            } else {
                boolean logged = before != null && before.logged();
                seen.put(file, new Seen(look, clock.instant(), false, before != null, logged, null));
            }
        });
    }

    /// Returns whether two looks found the file the same and it has been unchanged for as long as its end
    /// requires. If its end is not known yet, the time for [FileEnd#SHOWN] is enough.
    boolean isQuiet(Path file) {
        Seen found = seen.get(file);
        if (found == null || !found.confirmed()) {
            return false;
        }
        boolean quiet = isQuietFor(found, found.end() == null ? FileEnd.SHOWN : found.end());
        if (!quiet && found.end() == FileEnd.CUT && !found.logged() && isQuietFor(found, FileEnd.UNMARKED)) {
            seen.put(file, found.asLogged());
            LOG.info(
                    "{} {}; if nothing more is written to it, it is taken as it is after {} minutes",
                    file,
                    found.look().size() == 0 ? "is empty" : "breaks off",
                    FileEnd.CUT.quiet().toMinutes());
        }
        return quiet;
    }

    /// Records how a file ends. The file must not have changed since the last look.
    ///
    /// @return whether it has been unchanged for long enough
    boolean isQuiet(Path file, FileEnd end) {
        Seen found = seen.get(file);
        if (found == null) {
            return false;
        }
        seen.put(file, found.with(end));
        return isQuietFor(found, end);
    }

    /// Measures from the file's modification time, which also covers the time before this program started.
    /// Measures from the first look instead if that time is in the future or a look saw the file change,
    /// because another host's clock may be wrong.
    private boolean isQuietFor(Seen found, FileEnd end) {
        Instant now = clock.instant();
        Instant modified = found.look().modified().toInstant();
        Instant from = found.changed() || modified.isAfter(now) ? found.since() : modified;
        return Duration.between(from, now).compareTo(end.quiet()) >= 0;
    }
}
