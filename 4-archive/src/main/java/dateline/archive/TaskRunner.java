package dateline.archive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Runs the tasks of the archive's writer, each within the writer's transaction.
///
/// A task that meets damaged rows is rolled back, the rows are repaired, and the task runs again. So no
/// decision lacks data that the journal still has, and a crash or a full disk between the two leaves nothing
/// behind. A task repairs a row only once. If the row is still damaged after that, the task goes on without it.
final class TaskRunner {
    private static final String TASK = "task";

    private final InstantSource clock;
    private final Filer filer;
    private final DeskDecisions decisions;
    private final DueChanges due;
    private final Rerouting rerouting;
    private final RowRepair repair;

    TaskRunner(
            InstantSource clock,
            Filer filer,
            DeskDecisions decisions,
            DueChanges due,
            Rerouting rerouting,
            RowRepair repair) {
        this.clock = clock;
        this.filer = filer;
        this.decisions = decisions;
        this.due = due;
        this.rerouting = rerouting;
        this.repair = repair;
    }

    List<Change> run(Handle handle, Task task) {
        List<Change> all = new ArrayList<>();
        Set<DamagedRow.Key> repaired = new HashSet<>(mends(task));
        while (true) {
            handle.savepoint(TASK);
            DamageReport.of(handle).collect();
            List<Change> changes = apply(handle, task);
            List<DamagedRow> damaged = DamageReport.of(handle).collected().stream()
                    .filter(row -> repaired.add(row.key()))
                    .toList();
            if (damaged.isEmpty()) {
                handle.releaseSavepoint(TASK);
                all.addAll(changes);
                return all;
            }
            handle.rollbackToSavepoint(TASK);
            all.addAll(repair.rows(handle, damaged, clock.instant()));
        }
    }

    private static Set<DamagedRow.Key> mends(Task task) {
        return task instanceof Task.Mend(DamagedRow row) ? Set.of(row.key()) : Set.of();
    }

    private List<Change> apply(Handle handle, Task task) {
        return switch (task) {
            case Task.File file -> file(handle, file);
            case Task.FileAgain(Filing filing) -> filer.file(handle, FilingProgress.of(filing));
            case Task.KillAhead(Filing filing) -> filer.killAhead(handle, filing);
            case Task.Decide(long after, long dispatch, Decision decision, Instant at) -> {
                moveOn(handle, after, dispatch, at);
                yield decisions.decide(handle, decision, at);
            }
            case Task.Reroute(Instant since, Instant now) -> rerouting.apply(handle, since, now);
            case Task.Lift(Instant by) -> due.lift(handle, by);
            case Task.KeepKilled(List<String> stories, Instant now) -> decisions.keepKilled(handle, stories, now);
            case Task.Mend(DamagedRow row) -> repair.rows(handle, List.of(row), clock.instant());
        };
    }

    /// Files some stories of a dispatch. A dispatch with many stories is filed in several transactions, and
    /// counts as filed after the last. If it is interrupted, it is filed again from the beginning; versions
    /// that are stored already are recognised.
    private List<Change> file(Handle handle, Task.File file) {
        Filing filing = file.sent().filing();
        if (file.isLast()) {
            moveOn(handle, file.after(), filing.dispatch(), filing.arrived());
        } else {
            requireProgress(handle, file.after(), filing.dispatch());
        }
        return filer.file(handle, file.sent(), file.from(), file.to());
    }

    private static void requireProgress(Handle handle, long after, long dispatch) {
        long filed = handle.createQuery("select dispatch from progress")
                .mapTo(Long.class)
                .one();
        if (filed != after) {
            throw new FilingOutOfOrder(after, dispatch);
        }
    }

    /// Moves the progress from one dispatch to the next. Never skips a dispatch.
    private static void moveOn(Handle handle, long after, long dispatch, Instant arrived) {
        int moved = handle.execute(
                "update progress set dispatch = ?, arrived = ? where dispatch = ?", dispatch, arrived, after);
        if (moved == 0) {
            throw new FilingOutOfOrder(after, dispatch);
        }
    }
}
