package dateline.journal;

import dateline.database.DamagedDatabase;
import dateline.database.FileInspection;
import dateline.database.Finding;
import dateline.database.UnopenedDatabase;
import dateline.wire.Dispatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Checks a journal's file, also while a server writes to it. Reads one dispatch at a time, so the journal may
/// be of any size.
///
/// Compares each dispatch with its SHA-256, its size and its checksum, and checks that the numbers rise
/// without gaps.
public final class JournalCheck {
    private static final String REMEDY = "Restore the journal from a backup; see docs/operating.md.";

    private final Path file;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final Consumer<Entry.Intact> intact;
    private long dispatches;
    private long last;
    private boolean sound = true;
    private final Map<String, Long> unknownCharsets = new TreeMap<>();

    /// The result of a check.
    ///
    /// @param dispatches how many were found and compared
    /// @param last the number of the last dispatch
    /// @param sound whether no fault was found
    public record Result(long dispatches, long last, boolean sound) {}

    /// @param progress is given the number of checked dispatches after each one
    public JournalCheck(Path file, Consumer<Finding> findings, LongConsumer progress) {
        this(file, findings, progress, entry -> {});
    }

    /// @param intact receives each intact dispatch
    public JournalCheck(Path file, Consumer<Finding> findings, LongConsumer progress, Consumer<Entry.Intact> intact) {
        this.file = file;
        this.findings = findings;
        this.progress = progress;
        this.intact = intact;
    }

    public Result run() {
        try {
            FileInspection.of(file, handle -> {
                dispatches(handle);
                sound &= FileInspection.integrity(handle, file, REMEDY, findings);
            });
        } catch (DamagedDatabase e) {
            found(name(), "The file is damaged, or is not a database.");
        } catch (UnopenedDatabase e) {
            found(name(), e.what(), e.remedy());
        }
        return new Result(dispatches, last, sound);
    }

    /// Returns the character sets that Java does not know, each with the number of the first dispatch that
    /// names it. Either the supplier sent that name, and the dispatch is read as if it had named none, or the
    /// stored name is damaged.
    public Map<String, Long> unknownCharsets() {
        return Collections.unmodifiableMap(unknownCharsets);
    }

    private void dispatches(Handle handle) {
        for (Optional<CheckedRow> row = CheckedRow.after(last, handle);
                row.isPresent();
                row = CheckedRow.after(last, handle)) {
            Entry found = row.get().entry();
            if (found.number() > last + 1) {
                found(
                        name(),
                        last + 2 == found.number()
                                ? "Dispatch " + (last + 1) + " is missing."
                                : "Dispatches " + (last + 1) + " to " + (found.number() - 1) + " are missing.");
            }
            switch (found) {
                case Entry.Intact entry -> {
                    long number = entry.number();
                    Dispatch dispatch = entry.dispatch();
                    if (!row.get().hasItsSize()) {
                        found(
                                where(number, dispatch.supplier(), dispatch.name()),
                                "Its bytes are as they came, and the size that the journal has of it is another.");
                    }
                    note(number, dispatch.charset());
                    intact.accept(entry);
                }
                case Entry.Damaged damaged ->
                    found(
                            where(damaged.number(), damaged.supplier(), damaged.name()),
                            damaged.what(),
                            Entry.Damaged.REMEDY);
            }
            last = found.number();
            progress.accept(++dispatches);
        }
    }

    private void note(long number, @Nullable String charset) {
        if (charset != null && !isKnown(charset)) {
            unknownCharsets.putIfAbsent(charset, number);
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static String where(long number, String supplier, String name) {
        boolean isKnown = !supplier.isEmpty() || !name.isEmpty();
        return "dispatch " + number + (isKnown ? " (" + supplier + ", " + name + ")" : "");
    }

    private void found(String where, String what) {
        found(where, what, REMEDY);
    }

    private void found(String where, String what, String remedy) {
        sound = false;
        findings.accept(new Finding(where, what, remedy));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
