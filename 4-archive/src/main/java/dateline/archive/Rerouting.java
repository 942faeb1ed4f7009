package dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// Applies changed rules to stories that were filed before, as if the rules had been in force when the newest
/// versions arrived.
final class Rerouting {
    private final StateUpdater restander;

    Rerouting(StateUpdater restander) {
        this.restander = restander;
    }

    List<Change> apply(Handle handle, Instant since, Instant now) {
        return each(handle, since, now, (was, stood) -> restander.changed(handle, List.of(was), stood, now));
    }

    /// Lists what [#apply] would change.
    List<Rerouted> list(Handle handle, Instant since, Instant now) {
        return each(
                handle,
                since,
                now,
                (was, stood) -> Optional.of(new Rerouted(
                        was.id(),
                        stood.newest() == null
                                ? null
                                : stood.newest().story().copy().headline(),
                        was.section(),
                        stood.row().section(),
                        was.standing().state(),
                        stood.row().standing().state())));
    }

    private <T> List<T> each(
            Handle handle, Instant since, Instant now, BiFunction<StoryRow, ComputedState, Optional<T>> changed) {
        return StoryTable.since(handle, since).stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .flatMap(was -> {
                    ComputedState stood = stand(handle, was, now);
                    return stood.isAs(was) ? Optional.<T>empty().stream() : changed.apply(was, stood).stream();
                })
                .toList();
    }

    /// Computes the state at the arrival of the newest version, then at every later time at which something
    /// fell due.
    private ComputedState stand(Handle handle, StoryRow was, Instant now) {
        Version newest = restander.stand(handle, was, now).newest();
        ComputedState stood = restander.stand(handle, was, newest == null ? now : newest.arrived());
        Instant last = Instant.MIN; // each time must be later than the one before, so that this always ends
        for (Instant due = stood.row().standing().dueAt();
                due != null && due.isAfter(last) && !due.isAfter(now);
                due = stood.row().standing().dueAt()) {
            stood = restander.stand(handle, stood.row(), due);
            last = due;
        }
        return stood;
    }
}
