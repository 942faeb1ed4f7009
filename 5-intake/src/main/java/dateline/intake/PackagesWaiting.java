package dateline.intake;

import dateline.archive.Archive;
import dateline.archive.PackageState;
import dateline.formats.NothingTaken;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.story.NewsPackage;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Keeps the quarantine true about packages whose items come in other files: it says what each package waits for,
/// and a package leaves it when all its items came.
final class PackagesWaiting {
    private final Journal journal;
    private final Archive archive;
    private volatile boolean used;

    PackagesWaiting(Journal journal, Archive archive) {
        this.journal = journal;
        this.archive = archive;
    }

    /// Looks whether there are packages, before the first dispatch is settled.
    void start() {
        used = archive.hasPackages();
    }

    /// Returns whether a filed reading may change what a package waits for.
    boolean mayConcern(Reading reading) {
        used |= !reading.packages().isEmpty();
        return used;
    }

    /// Corrects the quarantine after a dispatch is filed. Waits for the disk.
    ///
    /// @return the reading, with its own packages refused only if they still wait for all their items
    Reading settled(long number, String supplier, Reading reading) {
        List<String> guids = guids(reading);
        List<PackageState> states = guids.isEmpty() ? List.of() : archive.packages(supplier, guids);
        states.forEach(this::correct);
        return states.stream()
                .filter(state -> state.dispatch() == number)
                .reduce(reading, PackagesWaiting::without, (a, b) -> b);
    }

    private static List<String> guids(Reading reading) {
        return Stream.of(
                        reading.stories().stream().map(story -> story.identity().guid()),
                        reading.pictures().stream().map(item -> item.picture().guid()),
                        reading.pictures().stream().flatMap(item -> item.otherIds().stream()),
                        reading.packages().stream().map(NewsPackage::guid),
                        reading.packages().stream().flatMap(pack -> pack.guids().stream()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void correct(PackageState state) {
        List<Fault> faults = journal.quarantined(state.dispatch());
        List<Fault> corrected = faults.stream()
                .flatMap(fault -> fault.where().equals(state.place())
                        ? left(state).map(reason -> new Fault(fault.where(), reason))
                        : Stream.of(fault))
                .toList();
        if (!corrected.equals(faults)) {
            journal.quarantine(state.dispatch(), corrected).join();
        }
    }

    private static Reading without(Reading reading, PackageState state) {
        List<Refusal> refused = reading.refused().stream()
                .flatMap(refusal -> refusal.where().equals(state.place())
                        ? left(state).map(reason -> new Refusal(refusal.where(), reason))
                        : Stream.of(refusal))
                .toList();
        return reading.withRefused(refused);
    }

    private static Stream<String> left(PackageState state) {
        return state.missing().isEmpty() ? Stream.empty() : Stream.of(NothingTaken.waiting(state.missing()));
    }
}
