package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads what lies behind a story's newest version: the versions before it, and why it waits.
final class History {
    private final ArchiveSettings settings;
    private final Routing routing;

    History(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
    }

    List<Edition> list(Handle handle, String id, Instant now) {
        Optional<StoryRow> row = StoryTable.find(handle, id).filter(StoryRow::isShown);
        if (row.isEmpty()) {
            return List.of();
        }
        List<Version> versions = new Newest(GuidTable.ancestors(handle, id))
                .oldestFirst(VersionTable.readable(handle, id).stream()
                        .filter(version -> mayBeSeen(version, now))
                        .toList());
        if (versions.size() < 2
                || !settings.terms(versions.getLast().supplier()).showsHistory()) {
            return List.of();
        }
        List<Edition> editions = new ArrayList<>(versions.stream()
                .map(version -> new Edition(
                        Standing.timeOf(version, settings.backdateAfter(), version.arrived()), version.story()))
                .toList());
        Collections.reverse(editions);
        return editions;
    }

    List<HeldStory> held(Handle handle, int limit) {
        return StoryTable.held(handle, limit).stream()
                .flatMap(row -> held(handle, row).stream())
                .toList();
    }

    private Optional<HeldStory> held(Handle handle, StoryRow row) {
        return new Newest(GuidTable.ancestors(handle, row.id()))
                .of(VersionTable.readable(handle, row.id()))
                .flatMap(newest -> Hold.of(
                                newest, routing.ruling(newest), row.standing().released())
                        .map(hold ->
                                new HeldStory(row.id(), newest.supplier(), hold, newest.arrived(), newest.story())));
    }

    private static boolean mayBeSeen(Version version, Instant now) {
        boolean free = switch (version.story().embargo()) {
            case null -> true;
            case Embargo.Until(Instant time) -> !time.isAfter(now);
            case Embargo.Unclear unclear -> false;
        };
        return free
                && Newest.isWhole(version)
                && !version.story().managementAlone()
                && version.story().status() != Status.WITHHELD;
    }
}
