package dateline.archive;

import dateline.database.DamagedDatabase;
import dateline.database.FileInspection;
import dateline.database.Finding;
import dateline.database.UnopenedDatabase;
import dateline.story.Status;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// Checks the file of an archive, even while a server writes to it. It reads one row at a time, so the file may
/// be large.
///
/// Every row must be readable, and what a row points to must exist.
public final class ArchiveCheck {
    private static final String REMEDY =
            "A running server mends single rows by itself. If this stays, stop it and run ./dateline replay.";

    private final Path file;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final KillCheck kills = new KillCheck();
    private long rows;
    private long filed;
    private long lastOfVersions;
    private boolean sound = true;

    /// @param rows the number of rows read
    /// @param filed the number of the last dispatch that is filed
    /// @param lastOfVersions the highest dispatch number that a version names
    /// @param sound whether no fault was found
    public record Result(long rows, long filed, long lastOfVersions, boolean sound) {}

    /// @param progress receives the number of rows read, after each row
    public ArchiveCheck(Path file, Consumer<Finding> findings, LongConsumer progress) {
        this.file = file;
        this.findings = findings;
        this.progress = progress;
    }

    public Result run() {
        try {
            FileInspection.of(file, handle -> {
                filed = handle.createQuery("select dispatch from progress")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(-1L);
                if (filed < 0) {
                    found("table progress", "It is empty: nobody knows which dispatches are filed.");
                }
                rows(handle);
                new PointerCheck(handle, this::found).run();
                sound &= FileInspection.integrity(handle, file, REMEDY, findings);
            });
        } catch (DamagedDatabase e) {
            found(String.valueOf(file.getFileName()), "The file is damaged, or is not a database.");
        } catch (UnopenedDatabase e) {
            sound = false;
            findings.accept(new Finding(String.valueOf(file.getFileName()), e.what(), e.remedy()));
        }
        return new Result(rows, Math.max(filed, 0), lastOfVersions, sound);
    }

    /// Returns the kills among the versions. Compare them with the stories once the journal's decisions are
    /// known too.
    public KillCheck kills() {
        return kills;
    }

    private interface Row {
        boolean isReadable(ResultSet row) throws SQLException;
    }

    private void rows(Handle handle) {
        DamageReport.of(handle).beQuiet();
        each(
                handle,
                "select * from story where rowid > ? order by rowid limit 1",
                "story",
                "id",
                row -> StoryTable.read(handle, row).isPresent());
        each(handle, "select * from version where rowid > ? order by rowid limit 1", "version", "number", row -> {
            lastOfVersions = Math.max(lastOfVersions, row.getLong("dispatch"));
            Optional<Version> version = VersionTable.read(handle, row);
            if (version.isPresent() && version.get().story().rights().status() == Status.CANCELED) {
                kills.canceled(row.getString("story"), row.getLong("dispatch"));
            }
            return version.isPresent();
        });
        each(
                handle,
                "select * from picture_item where rowid > ? order by rowid limit 1",
                "picture_item",
                "number",
                row -> PictureItemTable.read(handle, row).isPresent());
        if (PackageTable.isIn(handle)) {
            each(
                    handle,
                    "select * from news_package where rowid > ? order by rowid limit 1",
                    "news_package",
                    "number",
                    row -> PackageTable.read(handle, row).isPresent());
        }
        each(
                handle,
                "select * from change where rowid > ? order by rowid limit 1",
                "change",
                "number",
                row -> ChangeFeed.readTime(handle, row).isPresent());
        each(
                handle,
                "select * from card where rowid > ? order by rowid limit 1",
                "card",
                "version",
                row -> CardTable.read(handle, row).isPresent());
    }

    /// Reads a table row by row, each in its own query: one long read would keep the write-ahead log from
    /// being emptied.
    private void each(Handle handle, String sql, String table, String key, Row row) {
        String next = sql.replace("select *", "select rowid as at_row, *");
        for (long at = 0; at >= 0; ) {
            at = handle.createQuery(next)
                    .bind(0, at)
                    .map((found, context) -> {
                        if (!row.isReadable(found)) {
                            found(table + " " + found.getString(key), "It is damaged and is left out of every page.");
                        }
                        progress.accept(++rows);
                        return found.getLong("at_row");
                    })
                    .findOne()
                    .orElse(-1L);
        }
    }

    private void found(String where, String what) {
        sound = false;
        findings.accept(new Finding("archive.db, " + where, what, REMEDY));
    }
}
