package dateline;

import dateline.metrics.Meters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Watches the threads that take, file and pass on new copy, and reports each that has died.
///
/// These threads must not end while the server runs. If one does, the server still answers but files nothing,
/// so `/readyz` and the metrics report it.
final class Vitals {
    private final Meters meters;
    private final List<Supplier<List<String>>> watched = new CopyOnWriteArrayList<>();

    Vitals(Meters meters) {
        this.meters = meters;
    }

    /// @param thread the thread's name, as in ARCHITECTURE.md
    /// @param troubles returns one sentence for each thread of this name that is dead; must not wait
    void watch(String thread, Supplier<List<String>> troubles) {
        watched.add(troubles);
        meters.watch(
                "dateline.threads.dead",
                "Threads that have ended or hang although the server runs",
                () -> troubles.get().size(),
                "thread",
                thread);
    }

    /// Like [#watch(String, Supplier)], for a single thread.
    void watchOne(String thread, Supplier<Optional<String>> trouble) {
        watch(thread, () -> trouble.get().stream().toList());
    }

    /// Returns why new copy is not taken, filed or passed on, one sentence each; empty while all is well.
    List<String> troubles() {
        return watched.stream().flatMap(each -> each.get().stream()).toList();
    }
}
