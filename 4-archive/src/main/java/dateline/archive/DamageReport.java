package dateline.archive;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.config.JdbiConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which rows of the archive cannot be read: each is logged once, and has itself mended once.
///
/// Whatever reads a row finds it at its handle.
public final class DamageReport implements JdbiConfig<DamageReport> {
    private static final Logger LOG = LoggerFactory.getLogger(DamageReport.class);

    /// So many damaged rows are remembered at most: where there are more, the whole archive is to be made anew.
    private static final int MOST = 10_000;

    private Shared shared;
    private boolean quiet;

    private static final class Shared {
        final Set<DamagedRow> rows = ConcurrentHashMap.newKeySet();

        /// All that was ever found. A reader that looks at an older snapshot may find a row again that is mended; and
        /// one
        /// that is damaged still after it was made anew, another try does not help.
        final Set<DamagedRow> tried = ConcurrentHashMap.newKeySet();

        final Queue<DamagedRow> mended = new ConcurrentLinkedQueue<>();
        volatile Consumer<DamagedRow> mender = row -> {};
    }

    /// Jdbi makes one for each set of connections.
    public DamageReport() {
        this(new Shared());
    }

    private DamageReport(Shared shared) {
        this.shared = shared;
    }

    @Override
    public DamageReport createCopy() {
        return new DamageReport(shared);
    }

    /// Makes this and another one report.
    void shareWith(DamageReport other) {
        shared = other.shared;
    }

    void found(DamagedRow row, Exception cause) {
        if (quiet || shared.tried.size() >= MOST) {
            return;
        }
        if (shared.tried.add(row)) {
            shared.rows.add(row);
            LOG.error(
                    "Row {} of the archive's table {} is damaged and is left out until it is mended from the journal: {}",
                    row.key(),
                    row.table(),
                    cause.toString());
            shared.mender.accept(row);
        }
    }

    /// Reports nothing: whoever checks an archive tells what it finds by other ways.
    void beQuiet() {
        quiet = true;
    }

    /// @param mender told of each damaged row once; must not wait
    void mendBy(Consumer<DamagedRow> mender) {
        shared.mender = mender;
        shared.rows.forEach(mender);
    }

    /// A row was written anew; it counts as mended once that is committed.
    void mended(DamagedRow row) {
        if (shared.rows.stream().anyMatch(row::isSameRow)) {
            shared.mended.add(row);
        }
    }

    /// A row could not be mended now, through no fault of its own: whoever finds it next has it tried again.
    void tryAgain(DamagedRow row) {
        shared.rows.removeIf(row::isSameRow);
        shared.tried.removeIf(row::isSameRow);
    }

    /// The last change of a story has a row of its own again.
    void mendedChanges(String story) {
        shared.rows.stream()
                .filter(row -> row.table().equals("change") && story.equals(row.story()))
                .forEach(shared.mended::add);
    }

    /// What was written is committed.
    void committed() {
        for (DamagedRow row = shared.mended.poll(); row != null; row = shared.mended.poll()) {
            if (shared.rows.removeIf(row::isSameRow)) {
                LOG.info("Row {} of the archive's table {} is mended", row.key(), row.table());
            }
        }
    }

    /// Whether a version is known to be damaged and not mended yet.
    boolean knowsVersion(long number) {
        return !shared.rows.isEmpty()
                && shared.rows.stream()
                        .anyMatch(row ->
                                row.table().equals("version") && row.key().equals(String.valueOf(number)));
    }

    int count() {
        return shared.rows.size();
    }
}
