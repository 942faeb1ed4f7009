package dateline.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The stories that the index may still contain although readers may no longer see them. No search finds them.
///
/// A search takes [#ids] before it takes the index. If a story has left the set by then, the index that follows
/// is without the story too.
final class HiddenStories {
    /// The change by which each story was hidden, by the story's id. Replaced, never changed.
    private volatile Map<String, Long> changes = Map.of();

    /// The last change that was missed; 0 if none was.
    private volatile long missed;

    /// Returns the stories' ids; empty while changes were missed, so that nobody knows what to hide.
    Optional<Set<String>> ids() {
        return missed > 0 ? Optional.empty() : Optional.of(changes.keySet());
    }

    /// Notes what a change did to some stories.
    void add(long change, Collection<String> hidden, Collection<String> shown) {
        if (!hidden.isEmpty() || !changes.isEmpty()) {
            update(map -> {
                shown.forEach(map::remove);
                hidden.forEach(id -> map.merge(id, change, Math::max));
            });
        }
    }

    /// Notes all that a snapshot hides, up to its last change.
    synchronized void addAll(long change, Collection<String> hidden) {
        add(change, hidden, Set.of());
        if (missed <= change) {
            missed = 0;
        }
    }

    /// Notes that a change was missed.
    synchronized void miss(long change) {
        missed = Math.max(missed, Math.max(1, change));
    }

    boolean isComplete() {
        return missed == 0;
    }

    /// Notes that the index is complete up to a change, and that searches see it so.
    void applied(long change) {
        if (!changes.isEmpty()) {
            update(map -> map.values().removeIf(hiddenBy -> hiddenBy <= change));
        }
    }

    private synchronized void update(Consumer<Map<String, Long>> edit) {
        Map<String, Long> map = new HashMap<>(changes);
        edit.accept(map);
        changes = Map.copyOf(map);
    }
}
