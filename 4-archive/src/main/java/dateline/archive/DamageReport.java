package dateline.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which rows of the archive cannot be read. Each is logged once, left out of every page, and repaired.
///
/// Code that reads a row reports it to the report of its handle. The writer's handle collects the rows,
/// because the writer repairs them within its own transaction ([TaskRunner]). What another handle finds goes
/// to the mender.
public final class DamageReport implements JdbiConfig<DamageReport> {
    private static final Logger LOG = LoggerFactory.getLogger(DamageReport.class);

    /// The report remembers at most this many rows. An archive with more of them must be rebuilt by a replay.
    private static final int MOST = 10_000;

    private static final int MOST_ATTEMPTS = 5;

    private Shared shared;
    private boolean quiet;
    private @Nullable List<DamagedRow> collected;

    private static final class Shared {
        final Set<DamagedRow.Key> damaged = ConcurrentHashMap.newKeySet();

        /// Rows that a reader found and that wait for the mender.
        final Set<DamagedRow.Key> waiting = ConcurrentHashMap.newKeySet();

        /// How many times each row was repaired. A row that is found damaged again and again is not damaged by
        /// the disk.
        final Map<DamagedRow.Key, Integer> attempts = new ConcurrentHashMap<>();

        volatile @Nullable Consumer<DamagedRow> mender;
    }

    /// Jdbi makes one for each set of connections.
    public DamageReport() {
        this(new Shared());
    }

    private DamageReport(Shared shared) {
        this.shared = shared;
    }

    static DamageReport of(Handle handle) {
        return handle.getConfig(DamageReport.class);
    }

    @Override
    public DamageReport createCopy() {
        return new DamageReport(shared);
    }

    /// Makes this report share its data with another one.
    void shareWith(DamageReport other) {
        shared = other.shared;
    }

    void found(DamagedRow row, Exception cause) {
        if (quiet || shared.damaged.size() >= MOST) {
            return;
        }
        if (shared.damaged.add(row.key())) {
            LOG.error("{} is damaged and is left out until it is mended: {}", row.key(), cause.toString());
        }
        if (collected != null) {
            collected.add(row);
        } else {
            ask(row);
        }
    }

    private void ask(DamagedRow row) {
        Consumer<DamagedRow> mender = shared.mender;
        if (mender != null && mayBeMended(row) && shared.waiting.add(row.key())) {
            mender.accept(row);
        }
    }

    /// Turns this report off. A check of a whole archive lists its findings itself.
    void beQuiet() {
        quiet = true;
    }

    /// @param mender takes each damaged row that a reader finds; must not wait
    void mendBy(Consumer<DamagedRow> mender) {
        shared.mender = mender;
    }

    /// Makes this handle collect the rows that it finds from here on, and forget those that it
    /// collected before.
    void collect() {
        collected = new ArrayList<>();
    }

    /// Returns the collected rows, without those that cannot be repaired.
    List<DamagedRow> collected() {
        return Objects.requireNonNullElse(collected, List.<DamagedRow>of()).stream()
                .filter(this::mayBeMended)
                .distinct()
                .toList();
    }

    private boolean mayBeMended(DamagedRow row) {
        return shared.attempts.getOrDefault(row.key(), 0) < MOST_ATTEMPTS;
    }

    /// Notes that the repair of a row is committed.
    void repaired(DamagedRow row) {
        shared.attempts.merge(row.key(), 1, Integer::sum);
        shared.waiting.remove(row.key()); // first, so that a reader of an older snapshot can ask again
        if (shared.damaged.remove(row.key())) {
            LOG.info("{} is mended", row.key());
        }
    }

    /// Notes that a row is still damaged after its repair: the journal does not have its content.
    void lost(DamagedRow row) {
        shared.attempts.put(row.key(), MOST_ATTEMPTS);
        LOG.error("{} cannot be mended from the journal. Restore a backup, or ask for its story again", row.key());
    }

    /// Notes that the mender has dealt with a row. If it failed, the next reader that finds the row asks again.
    void asked(DamagedRow row) {
        shared.waiting.remove(row.key());
    }

    /// Returns whether a version is known to be damaged and not repaired yet.
    boolean knowsVersion(long number) {
        return !shared.damaged.isEmpty() && shared.damaged.contains(DamagedRow.versionKey(number));
    }

    int count() {
        return shared.damaged.size();
    }
}
