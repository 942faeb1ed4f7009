package dateline;

import dateline.archive.ArchiveCheck;
import dateline.archive.DecisionJson;
import dateline.archive.KillCheck;
import dateline.command.CannotRun;
import dateline.command.FileRemedies;
import dateline.database.DamagedDatabase;
import dateline.database.FileInspection;
import dateline.database.Finding;
import dateline.database.OtherTables;
import dateline.database.UnopenedDatabase;
import dateline.journal.Entry;
import dateline.journal.JournalCheck;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Checks the contents of a data folder: the journal, the archive, the two against each other, and the small
/// databases. Changes nothing, and may run beside a server.
final class Verify {
    private static final String OLDER_JOURNAL =
            "Restore a newer backup of the journal; or stop the server and run ./dateline replay to go on from this"
                    + " one. " + Replay.KEEPS;

    private final Path data;
    private final Consumer<Finding> findings;
    private final Consumer<String> steps;

    /// The database files, each with the folder of its migrations.
    private static final Map<String, String> MIGRATIONS = new TreeMap<>(Map.of(
            "journal.db", "dateline/journal",
            "archive.db", "dateline/archive",
            "wire.db", "dateline/wire",
            "hub.db", "dateline/hub"));

    /// @param archive the number of rows in the archive; -1 if there is no archive or it was not checked
    record Result(JournalCheck.Result journal, long archive) {}

    /// @param steps receives a line for people before each check
    Verify(Path data, Consumer<Finding> findings, Consumer<String> steps) {
        this.data = data;
        this.findings = findings;
        this.steps = steps;
    }

    /// @param dispatches receives the number of dispatches checked so far
    /// @param rows receives the number of archive rows checked so far
    Result run(LongConsumer dispatches, LongConsumer rows) throws CannotRun {
        Path journal = data.resolve("journal.db");
        if (!Files.exists(journal)) {
            throw new CannotRun("There is no journal in " + data + ".");
        }
        if (isOfAnotherVersion()) {
            return new Result(new JournalCheck.Result(0, 0, false), -1);
        }
        // Check the archive first: dispatches that are filed meanwhile are then in the journal too.
        Path archive = data.resolve("archive.db");
        ArchiveCheck archiveCheck = new ArchiveCheck(archive, findings, rows);
        ArchiveCheck.Result filed = Files.exists(archive) ? check(archiveCheck) : null;
        begin("each dispatch", "journal.db");
        KillCheck kills = archiveCheck.kills();
        JournalCheck check = new JournalCheck(journal, findings, dispatches, entry -> noteDecision(kills, entry));
        JournalCheck.Result kept = check.run();
        check.unknownCharsets().forEach(this::tellOfCharset);
        if (filed != null) {
            checkKills(kills, archive, filed.filed());
        }
        if (filed != null && Math.max(filed.filed(), filed.lastOfVersions()) > kept.last()) {
            findings.accept(new Finding(
                    "archive.db",
                    "Dispatch " + Math.max(filed.filed(), filed.lastOfVersions()) + " is filed in it, and the last in"
                            + " the journal is " + kept.last() + ": the journal is older than the archive.",
                    OLDER_JOURNAL));
        }
        small("wire.db", "Start the server: it sets the file aside and fetches the feeds anew.");
        small("hub.db", "Start the server: it sets the file aside; those who are sent the feeds must ask again.");
        return new Result(kept, filed == null ? -1 : filed.rows());
    }

    /// Returns whether another version made one of the files. This version cannot check its tables.
    private boolean isOfAnotherVersion() {
        boolean other = false;
        for (Map.Entry<String, String> each : MIGRATIONS.entrySet()) {
            Path file = data.resolve(each.getKey());
            try {
                if (Files.exists(file)) {
                    FileInspection.schema(file, each.getValue());
                }
            } catch (OtherTables e) {
                findings.accept(new Finding(each.getKey(), "It " + FileRemedies.what(e), FileRemedies.of(e)));
                other = true;
            } catch (DamagedDatabase | UnopenedDatabase e) {
                // the check of this file reports it
            }
        }
        return other;
    }

    /// Reports an unknown character set. It is not a finding, because suppliers also use unknown names.
    private void tellOfCharset(String name, long number) {
        steps.accept("Dispatch " + number + " came with the character set " + name + ", which is unknown; it was read"
                + " as if none was said. If its supplier did not say so, restore the journal from a backup.");
    }

    private ArchiveCheck.Result check(ArchiveCheck archive) {
        begin("each row", "archive.db");
        return archive.run();
    }

    private static void noteDecision(KillCheck kills, Entry.Intact entry) {
        Dispatch dispatch = entry.dispatch();
        if (dispatch.via() == Via.DESK) {
            try {
                kills.decided(DecisionJson.read(dispatch.bytes()), entry.number());
            } catch (IllegalArgumentException e) {
                // an invalid decision was refused when it arrived
            }
        }
    }

    private void checkKills(KillCheck kills, Path archive, long filed) {
        try {
            kills.run(archive, filed, findings);
        } catch (DamagedDatabase | UnopenedDatabase e) {
            // the check of the rows has reported it
        }
    }

    /// Announces a check. SQLite reports no progress while it checks a file's structure.
    private void begin(String first, String name) {
        steps.accept(
                "Checking " + first + " of " + name + ", then the structure of the file; the structure of a large file"
                        + " takes minutes and shows no count …");
    }

    private void small(String name, String remedy) {
        Path file = data.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        steps.accept("Checking the structure of " + name + " …");
        try {
            FileInspection.of(file, handle -> FileInspection.integrity(handle, file, remedy, findings));
        } catch (DamagedDatabase e) {
            findings.accept(new Finding(name, "The file is damaged, or is not a database.", remedy));
        } catch (UnopenedDatabase e) {
            findings.accept(new Finding(name, e.what(), e.remedy()));
        }
    }
}
