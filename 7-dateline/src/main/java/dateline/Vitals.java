package dateline;

import dateline.metrics.Meters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Knows the threads without which new copy is not taken, filed or passed on, and names each that is dead.
///
/// None of them ends while the server runs, whatever is thrown. If one does all the same, a living server would look
/// well and file nothing; so `/readyz` and the figures say it.
final class Vitals {
    private final Meters meters;
    private final List<Supplier<List<String>>> watched = new CopyOnWriteArrayList<>();

    Vitals(Meters meters) {
        this.meters = meters;
    }

    /// @param thread its name, as in ARCHITECTURE.md
    /// @param troubles one sentence for each such thread that is dead; must not wait
    void watch(String thread, Supplier<List<String>> troubles) {
        watched.add(troubles);
        meters.watch(
                "dateline.threads.dead",
                "Threads that have ended or hang although the server runs",
                () -> troubles.get().size(),
                "thread",
                thread);
    }

    /// As [#watch(String, Supplier)], for a single thread.
    void watchOne(String thread, Supplier<Optional<String>> trouble) {
        watch(thread, () -> trouble.get().stream().toList());
    }

    /// Why new copy is not taken, filed or passed on, each as one sentence; empty while all is well.
    List<String> troubles() {
        return watched.stream().flatMap(each -> each.get().stream()).toList();
    }
}
