package dateline;

import dateline.command.CannotRun;
import dateline.database.OwnerOnly;
import dateline.run.RunFile;
import dateline.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/// Reads the whole journal again into an empty archive: after a reader or a rule was fixed, or to prove that
/// the journal alone is enough.
final class Replay {
    private static final String[] PARTS = {"archive.db", "archive.db-wal", "archive.db-shm"};

    /// The name under which an archive is kept if it has filed more than the journal has.
    static final String KEPT = "archive.db.before-replay";

    /// Added to messages that advise such a replay.
    static final String KEEPS = "The replay keeps the old archive as " + KEPT + ".";

    private Replay() {}

    /// The result of a replay.
    ///
    /// @param dispatches how many the journal has
    /// @param damaged how many of them are damaged
    /// @param recovered how many damaged dispatches were recovered from the old archive
    /// @param isOlderThanArchive whether the old archive had filed dispatches that the journal does not have
    record Replayed(long dispatches, int damaged, int recovered, boolean isOlderThanArchive) {}

    /// Runs a replay. The old archive stays until the new one is complete. If a replay is interrupted, the next
    /// one starts again.
    ///
    /// @param progress receives the number of dispatches filed so far
    static Replayed run(Path data, Settings settings, InstantSource clock, LongConsumer progress) throws IOException {
        if (!Files.exists(data.resolve("journal.db"))) {
            throw new CannotRun("There is no journal in " + data + ".");
        }
        RunFile run = RunFile.take(data)
                .orElseThrow(() -> new CannotRun("A server or an import runs on " + data + ". Stop it first."));
        try (run) {
            Path making = data.resolve("replay");
            clear(making);
            OwnerOnly.makeFolder(making);
            Replayed replayed = new Refiling(data).run(making, settings, clock, progress);
            for (String part : PARTS) {
                putAway(data, part, replayed.isOlderThanArchive());
            }
            Files.move(making.resolve("archive.db"), data.resolve("archive.db"));
            clear(making);
            return replayed;
        }
    }

    private static void putAway(Path data, String part, boolean keep) throws IOException {
        Path file = data.resolve(part);
        if (keep && Files.exists(file)) {
            Files.move(file, data.resolve(part.replace("archive.db", KEPT)), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static void clear(Path making) throws IOException {
        for (String part : PARTS) {
            Files.deleteIfExists(making.resolve(part));
        }
        Files.deleteIfExists(making);
    }
}
