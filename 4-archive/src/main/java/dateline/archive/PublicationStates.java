package dateline.archive;

import dateline.archive.ShownTable.Shown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Computes a story's publication state: what [Visibility] decides about its versions, its section, its
/// address, and when time changes it next. Writes nothing.
final class PublicationStates {
    private final ArchiveSettings settings;
    private final Routing routing;

    PublicationStates(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
    }

    /// Computes a story's state from its versions and the rules at a given time.
    ComputedState of(Handle handle, StoryRow row, Instant now) {
        KeptVersions kept = KeptVersions.of(handle, row.id());
        return kept.isEmpty() ? ComputedState.unseen(row, null, kept.seen()) : of(handle, row, kept, now);
    }

    ComputedState of(Handle handle, StoryRow row, KeptVersions kept, Instant now) {
        Long released = row.standing().released();
        Visibility visible = kept.visibility(routing, released, now);
        Version stands = visible.stands().orElse(null);
        PublicationState standing = row.standing()
                .with(visible, since(kept, stands), corrected(kept, visible), settings.backdateAfter(), now);
        Instant published = standing.published();
        if (stands == null || standing.state() != State.PUBLISHED || published == null) {
            return ComputedState.unseen(
                    new StoryRow(row.id(), row.section(), row.address(), standing, null),
                    visible.newest(),
                    kept.seen());
        }
        Takes takes = kept.takes(stands.story(), routing, released, now);
        Stream<Instant> dues = Stream.of(
                        visible.changes(),
                        takes.changes(),
                        PictureTable.nextChange(handle, stands, routing, now).stream())
                .flatMap(times -> times);
        boolean waits = standing.waits() || takes.waiting().findAny().isPresent();
        String section = routing.ruling(stands).section();
        StoryRow stood = new StoryRow(
                row.id(),
                section,
                StoryAddress.address(
                        section,
                        published,
                        settings.zone(),
                        stands.story().copy().headline(),
                        row.id()),
                standing.waiting(waits)
                        .dueBy(dues.min(Comparator.naturalOrder()).orElse(null)),
                row.behind());
        return new ComputedState(stood, visible.newest(), stands, visible.readable(), kept.seen());
    }

    private static @Nullable Instant since(KeptVersions kept, @Nullable Version stands) {
        Shown seen = stands == null ? null : kept.seen().get(stands.contentNumber());
        return seen == null ? null : seen.since();
    }

    /// Returns when the last correction arrived: the shown version or one before it, not one that waits; null
    /// if there is none.
    private @Nullable Instant corrected(KeptVersions kept, Visibility visible) {
        Set<Long> shownNumbers = visible.stands().map(visible::upTo).orElse(List.of()).stream()
                .map(Version::contentNumber)
                .collect(Collectors.toSet());
        return kept.versions().stream()
                .filter(version -> version.story().identity().correction() && shownNumbers.contains(version.number()))
                .max(Comparator.comparingLong(Version::number))
                .map(version -> PublicationState.timeOf(version, settings.backdateAfter(), version.arrived()))
                .orElse(null);
    }
}
