package dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// Applies changed rules to stories that were filed before, as if the rules had been in force when the newest
/// versions arrived.
final class Rerouting {
    private final StateUpdater updater;

    Rerouting(StateUpdater updater) {
        this.updater = updater;
    }

    List<Change> apply(Handle handle, Instant since, Instant now) {
        return each(
                handle, since, now, (earlier, computed) -> updater.changed(handle, List.of(earlier), computed, now));
    }

    /// Lists what [#apply] would change.
    List<Rerouted> list(Handle handle, Instant since, Instant now) {
        return each(
                handle,
                since,
                now,
                (earlier, computed) -> Optional.of(new Rerouted(
                        earlier.id(),
                        computed.newest() == null
                                ? null
                                : computed.newest().story().copy().headline(),
                        earlier.section(),
                        computed.row().section(),
                        earlier.publication().state(),
                        computed.row().publication().state())));
    }

    private <T> List<T> each(
            Handle handle, Instant since, Instant now, BiFunction<StoryRow, ComputedState, Optional<T>> changed) {
        return StoryTable.since(handle, since).stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .flatMap(earlier -> {
                    ComputedState computed = compute(handle, earlier, now);
                    return computed.isAs(earlier)
                            ? Optional.<T>empty().stream()
                            : changed.apply(earlier, computed).stream();
                })
                .toList();
    }

    /// Computes the state at the arrival of the newest version, then at every later time at which something
    /// fell due.
    private ComputedState compute(Handle handle, StoryRow earlier, Instant now) {
        Version newest = updater.compute(handle, earlier, now).newest();
        ComputedState computed = updater.compute(handle, earlier, newest == null ? now : newest.arrived());
        Instant last = Instant.MIN; // each time must be later than the one before, so that this always ends
        for (Instant due = computed.row().publication().dueAt();
                due != null && due.isAfter(last) && !due.isAfter(now);
                due = computed.row().publication().dueAt()) {
            computed = updater.compute(handle, computed.row(), due);
            last = due;
        }
        return computed;
    }
}
