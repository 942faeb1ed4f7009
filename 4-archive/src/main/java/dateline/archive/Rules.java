package dateline.archive;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongFunction;

/// All objects that depend on the settings. They are made again when the settings are reloaded.
record Rules(ArchiveSettings settings, Routing routing, StateUpdater updater, Rerouting rerouting, TaskRunner tasks) {

    /// @param journal reads a dispatch by its number, with the current readers
    /// @param lastVersion the number of the last version that an earlier run or earlier rules filed
    static Rules of(
            ArchiveSettings settings, InstantSource clock, LongFunction<Optional<Filing>> journal, long lastVersion) {
        Routing routing = new Routing(settings);
        StateUpdater updater = new StateUpdater(settings, routing);
        Rerouting rerouting = new Rerouting(updater);
        DueChanges due = new DueChanges(updater);
        Filer filer = new Filer(settings, updater, due, new Rereading(journal, lastVersion));
        DeskDecisions decisions = new DeskDecisions(updater, due);
        RowRepair repair = new RowRepair(updater, journal);
        TaskRunner tasks = new TaskRunner(clock, filer, decisions, due, rerouting, repair);
        return new Rules(settings, routing, updater, rerouting, tasks);
    }

    VersionHistory history() {
        return new VersionHistory(settings, routing);
    }

    ShownBefore shownBefore() {
        return new ShownBefore(settings, routing, updater);
    }
}
