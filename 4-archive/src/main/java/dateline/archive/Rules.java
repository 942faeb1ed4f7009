package dateline.archive;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongFunction;

/// All that decides by the settings, made anew when they are read again.
record Rules(ArchiveSettings settings, Routing routing, StateUpdater restander, Rerouting rerouting, TaskRunner tasks) {

    /// @param journal gives what a dispatch gives to the present readers, by its number
    /// @param lastVersion the number of the last version that other rules or another run filed
    static Rules of(
            ArchiveSettings settings, InstantSource clock, LongFunction<Optional<Filing>> journal, long lastVersion) {
        Routing routing = new Routing(settings);
        StateUpdater restander = new StateUpdater(settings, routing);
        Rerouting rerouting = new Rerouting(restander);
        Filer filer = new Filer(settings, restander, new Rereading(journal, lastVersion));
        TaskRunner tasks = new TaskRunner(clock, filer, rerouting, new RowRepair(restander, journal));
        return new Rules(settings, routing, restander, rerouting, tasks);
    }

    VersionHistory history() {
        return new VersionHistory(settings, routing);
    }

    ShownBefore shownBefore() {
        return new ShownBefore(settings, routing, restander);
    }
}
