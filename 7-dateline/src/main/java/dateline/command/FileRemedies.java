package dateline.command;

import dateline.database.DamagedDatabase;
import dateline.database.OtherTables;

/// Says what to do about a database file that this version cannot use. Every file but the journal can
/// be rebuilt.
public final class FileRemedies {
    private FileRemedies() {}

    /// Returns what is wrong with a file, as a sentence without its subject.
    public static String what(OtherTables other) {
        return "was made by " + (other.isNewer() ? "a newer" : "another") + " version of Dateline.";
    }

    /// Returns what to do about a file of another version, as a sentence.
    public static String of(OtherTables other) {
        return switch (String.valueOf(other.file().getFileName())) {
            case "archive.db" -> "Use that version, or run ./dateline replay: it makes the archive anew.";
            case "journal.db" -> "Use that version, or restore a backup that this version made.";
            default -> "Use that version, or move the file away: it is made anew.";
        };
    }

    /// Returns what to do about a damaged file, as a sentence.
    static String of(DamagedDatabase damaged) {
        return switch (String.valueOf(damaged.file().getFileName())) {
            case "archive.db" -> "Run ./dateline replay: it makes the archive anew from the journal.";
            case "journal.db" ->
                "Run ./dateline verify to see what is lost, and restore a backup; docs/operating.md says how.";
            default -> "Move the file away: it is made anew.";
        };
    }
}
