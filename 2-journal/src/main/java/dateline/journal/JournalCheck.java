package dateline.journal;

import dateline.database.DamagedDatabase;
import dateline.database.Finding;
import dateline.database.Inspection;
import dateline.database.UnopenedDatabase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Checks a journal's file, also while a server writes to it, and one dispatch at a time, however large the journal is.
///
/// Each dispatch is compared with its SHA-256, and numbers must rise without gaps.
public final class JournalCheck {
    private static final String REMEDY = "Restore the journal from a backup; see docs/operating.md.";

    private final Path file;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private long dispatches;
    private long last;
    private boolean sound = true;

    /// @param dispatches how many were found and compared
    /// @param last the number of the last one
    /// @param sound whether nothing was found that is wrong
    public record Result(long dispatches, long last, boolean sound) {}

    /// @param progress told how many dispatches are checked, after each
    public JournalCheck(Path file, Consumer<Finding> findings, LongConsumer progress) {
        this.file = file;
        this.findings = findings;
        this.progress = progress;
    }

    public Result run() {
        try {
            Inspection.of(file, handle -> {
                dispatches(handle);
                sound &= Inspection.integrity(handle, file, REMEDY, findings);
            });
        } catch (DamagedDatabase e) {
            found(name(), "The file is damaged, or is no database.");
        } catch (UnopenedDatabase e) {
            sound = false;
            findings.accept(new Finding(name(), e.what(), e.remedy()));
        }
        return new Result(dispatches, last, sound);
    }

    private void dispatches(Handle handle) {
        for (Optional<Entry> entry = next(handle); entry.isPresent(); entry = next(handle)) {
            Entry found = entry.get();
            if (found.number() > last + 1) {
                found(
                        name(),
                        last + 2 == found.number()
                                ? "Dispatch " + (last + 1) + " is missing."
                                : "Dispatches " + (last + 1) + " to " + (found.number() - 1) + " are missing.");
            }
            switch (found) {
                case Entry.Intact intact -> {}
                case Entry.Damaged damaged ->
                    found(
                            "dispatch " + damaged.number() + " (" + damaged.supplier() + ", " + damaged.name() + ")",
                            damaged.fault().reason());
            }
            last = found.number();
            progress.accept(++dispatches);
        }
    }

    private Optional<Entry> next(Handle handle) {
        try {
            return handle.createQuery("select * from dispatch where number > ? order by number limit 1")
                    .bind(0, last)
                    .map((row, context) -> EntryRow.read(row))
                    .findOne();
        } catch (JdbiException e) {
            return nextByIndex(handle);
        }
    }

    /// An index knows the numbers of the dispatches that lie on a destroyed page.
    private Optional<Entry> nextByIndex(Handle handle) {
        return handle.createQuery(
                        "select min(number) from dispatch indexed by dispatch_sha256 where sha256 >= x'' and number > ?")
                .bind(0, last)
                .mapTo(Long.class)
                .findOne()
                .map(EntryRow::unreadable);
    }

    private void found(String where, String what) {
        sound = false;
        findings.accept(new Finding(where, what, REMEDY));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
