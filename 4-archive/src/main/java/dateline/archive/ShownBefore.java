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

/// Works out, once, which older versions of stories had been shown before the archive wrote that down.
///
/// Only what is certain counts: by the present rules the version was the newest of those that had come, and might be
/// shown, before the next one came. An archive that is rebuilt by `replay` needs none of this.
final class ShownBefore {
    private final ArchiveSettings settings;
    private final Routing routing;
    private final StateUpdater restander;

    ShownBefore(ArchiveSettings settings, Routing routing, StateUpdater restander) {
        this.settings = settings;
        this.routing = routing;
        this.restander = restander;
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

    /// Fills the record; what readers see now stays as it is.
    private void record(Handle handle, StoryRow row, Instant now) {
        KeptVersions kept = KeptVersions.of(handle, row.id());
        if (kept.versions().stream().noneMatch(version -> version.story().status() == Status.CANCELED)) {
            shown(kept, row.standing().released(), now)
                    .forEach((version, since) -> ShownTable.add(handle, version, since));
        }
        Long shows = Objects.requireNonNull(row.standing().shown());
        ComputedState stood = restander.stand(handle, row, now);
        Set<Long> readable = stood.readable().contains(shows) ? stood.readable() : Set.of(shows);
        ShownTable.mark(handle, ShownTable.list(handle, row.id()), readable);
        if (stood.looksAs(row)) {
            StoryTable.note(handle, stood.row());
        }
    }

    /// The versions that were shown, and since when.
    private Map<Long, Instant> shown(KeptVersions kept, @Nullable Long released, Instant now) {
        Map<Long, Instant> shown = new HashMap<>();
        List<Version> versions = kept.versions();
        for (int i = 0; i < versions.size(); i++) {
            Version last = versions.get(i);
            Instant next = i + 1 < versions.size() ? versions.get(i + 1).arrived() : now;
            Long had = released != null && released <= last.number() ? released : null;
            KeptVersions until = new KeptVersions(kept.order(), versions.subList(0, i + 1), Map.of(), Set.of());
            Version newest = until.visibility(routing, had, last.arrived()).newest();
            shownAt(until, had, last.arrived(), next)
                    .ifPresent(at ->
                            shown.putIfAbsent(newest.told(), PublicationState.timeOf(newest, settings.backdateAfter(), at)));
        }
        return shown;
    }

    /// When the newest version was shown: when it came, or when its embargo ended before the next one came.
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
