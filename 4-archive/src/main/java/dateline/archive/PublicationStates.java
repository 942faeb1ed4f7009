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
        Long released = row.publication().released();
        Visibility visible = kept.visibility(routing, released, now);
        Version shownVersion = visible.shownVersion().orElse(null);
        PublicationState publication = row.publication()
                .with(visible, since(kept, shownVersion), corrected(kept, visible), settings.backdateAfter(), now);
        Instant published = publication.published();
        if (shownVersion == null || publication.state() != State.PUBLISHED || published == null) {
            return ComputedState.unseen(
                    new StoryRow(row.id(), row.section(), row.address(), publication, null),
                    visible.newest(),
                    kept.seen());
        }
        Takes takes = kept.takes(shownVersion.story(), routing, released, now);
        Stream<Instant> dues = Stream.of(
                        visible.changes(),
                        takes.changes(),
                        PictureTable.nextChange(handle, shownVersion, routing, now).stream())
                .flatMap(times -> times);
        boolean waits = publication.waits() || takes.waiting().findAny().isPresent();
        String section = routing.ruling(shownVersion).section();
        StoryRow computed = new StoryRow(
                row.id(),
                section,
                StoryAddress.address(
                        section,
                        published,
                        settings.zone(),
                        shownVersion.story().copy().headline(),
                        row.id()),
                publication
                        .waiting(waits)
                        .dueBy(dues.min(Comparator.naturalOrder()).orElse(null)),
                row.behind());
        return new ComputedState(computed, visible.newest(), shownVersion, visible.readable(), kept.seen());
    }

    private static @Nullable Instant since(KeptVersions kept, @Nullable Version shownVersion) {
        Shown seen = shownVersion == null ? null : kept.seen().get(shownVersion.contentNumber());
        return seen == null ? null : seen.since();
    }

    /// Returns when the last correction arrived: the shown version or one before it, not one that waits; null
    /// if there is none.
    private @Nullable Instant corrected(KeptVersions kept, Visibility visible) {
        Set<Long> shownNumbers = visible.shownVersion().map(visible::upTo).orElse(List.of()).stream()
                .map(Version::contentNumber)
                .collect(Collectors.toSet());
        return kept.versions().stream()
                .filter(version -> version.story().identity().correction() && shownNumbers.contains(version.number()))
                .max(Comparator.comparingLong(Version::number))
                .map(version -> PublicationState.timeOf(version, settings.backdateAfter(), version.arrived()))
                .orElse(null);
    }
}
