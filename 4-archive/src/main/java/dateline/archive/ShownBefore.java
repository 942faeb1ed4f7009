package dateline.archive;

import dateline.archive.Clearance.Embargoed;
import dateline.archive.Clearance.Ended;
import dateline.archive.Clearance.Free;
import dateline.archive.Clearance.Held;
import dateline.story.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Computes, once, which older versions were shown before the archive recorded that.
///
/// A version counts only if this is certain: by the current rules, it was the newest one that had arrived, and
/// it could be shown before the next one arrived. An archive that is rebuilt by `replay` does not need this.
final class ShownBefore {
    private final ArchiveSettings settings;
    private final Routing routing;
    private final StateUpdater updater;

    ShownBefore(ArchiveSettings settings, Routing routing, StateUpdater updater) {
        this.settings = settings;
        this.routing = routing;
        this.updater = updater;
    }

    void record(Handle handle, Instant now) {
        List<String> stories = handle.createQuery("select story from unrecorded")
                .mapTo(String.class)
                .list();
        stories.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .filter(StoryRow::isShown)
                .forEach(row -> record(handle, row, now));
        handle.execute("delete from unrecorded");
    }

    /// Records the shown versions of a story. What readers see now does not change.
    private void record(Handle handle, StoryRow row, Instant now) {
        KeptVersions kept = KeptVersions.of(handle, row.id());
        if (kept.versions().stream()
                .noneMatch(version -> version.story().rights().status() == Status.CANCELED)) {
            shown(kept, row.publication().released(), now)
                    .forEach((version, since) -> ShownTable.add(handle, version, since));
        }
        Long shows = Objects.requireNonNull(row.publication().shown());
        ComputedState computed = updater.compute(handle, row, now);
        Set<Long> readable = computed.readable().contains(shows) ? computed.readable() : Set.of(shows);
        ShownTable.mark(handle, ShownTable.list(handle, row.id()), readable);
        if (computed.looksAs(row)) {
            StoryTable.note(handle, computed.row());
        }
    }

    /// Returns the versions that were shown, by number, and since when.
    private Map<Long, Instant> shown(KeptVersions kept, @Nullable Long released, Instant now) {
        Map<Long, Instant> shown = new HashMap<>();
        List<Version> versions = kept.versions();
        for (int i = 0; i < versions.size(); i++) {
            Version last = versions.get(i);
            Instant next = i + 1 < versions.size() ? versions.get(i + 1).arrived() : now;
            Long releasedByThen = released != null && released <= last.number() ? released : null;
            KeptVersions until = new KeptVersions(kept.order(), versions.subList(0, i + 1), Map.of(), Set.of());
            Version newest =
                    until.visibility(routing, releasedByThen, last.arrived()).newest();
            shownAt(until, releasedByThen, last.arrived(), next)
                    .ifPresent(at -> shown.putIfAbsent(
                            newest.contentNumber(), PublicationState.timeOf(newest, settings.backdateAfter(), at)));
        }
        return shown;
    }

    /// Returns when the newest version was shown: on arrival, or when its embargo ended before the next version
    /// arrived; empty if it was not shown.
    private Optional<Instant> shownAt(KeptVersions kept, @Nullable Long released, Instant from, Instant next) {
        return switch (kept.visibility(routing, released, from).ofNewest()) {
            case Free free -> Optional.of(from);
            case Embargoed(Instant end) when end.isBefore(next) -> shownAt(kept, released, end, next);
            case Embargoed embargoed -> Optional.empty();
            case Held held -> Optional.empty();
            case Ended ended -> Optional.empty();
        };
    }
}
