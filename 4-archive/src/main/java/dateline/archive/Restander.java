package dateline.archive;

import dateline.database.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Works out anew how a story stands, and says what readers may see of it.
final class Restander {
    private final ArchiveSettings settings;
    private final Routing routing;

    /// @param newest the version that the row stands by; null where there is none
    record Stood(StoryRow row, @Nullable Version newest) {}

    Restander(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
    }

    /// @param row the story as it stands, with a kill already in it
    /// @param was the rows that it was, where several were joined or one was killed
    /// @return empty where nothing that readers may see has changed
    Optional<Change> restand(Handle handle, StoryRow row, Collection<StoryRow> was, Instant now) {
        Stood stood = stand(handle, row, now);
        return was.size() == 1 && was.contains(stood.row()) ? Optional.empty() : changed(handle, was, stood, now);
    }

    /// A story of which something changed that its row does not tell: a picture, a later take.
    Optional<Change> renew(Handle handle, StoryRow row, Instant now) {
        return changed(handle, List.of(row), stand(handle, row, now), now);
    }

    /// A story that was not here before its first version.
    Optional<Change> begin(Handle handle, StoryRow row, Version first, Instant now) {
        return changed(handle, List.of(), stand(handle, row, first, corrected(List.of(first)), now), now);
    }

    /// How a story stands by its versions and the rules, at a time; changes nothing.
    Stood stand(Handle handle, StoryRow row, Instant now) {
        List<Version> versions = VersionTable.list(handle, row.id());
        return new Newest(GuidTable.ancestors(handle, row.id()))
                .of(versions)
                .map(newest -> stand(handle, row, newest, corrected(versions), now))
                .orElse(new Stood(row, null));
    }

    private Stood stand(Handle handle, StoryRow row, Version newest, @Nullable Instant corrected, Instant now) {
        Ruling ruling = routing.ruling(newest);
        Standing standing = row.standing().with(newest, corrected, ruling, settings.backdateAfter(), now);
        Instant published = standing.published();
        if (standing.state() != State.PUBLISHED || published == null) {
            return new Stood(new StoryRow(row.id(), row.section(), row.address(), standing), newest);
        }
        String headline = newest.story().headline();
        StoryRow stands = new StoryRow(
                row.id(),
                ruling.section(),
                Addresses.address(ruling.section(), published, settings.zone(), headline, row.id()),
                standing.dueBy(
                        PictureTable.nextChange(handle, newest, routing, now).orElse(null)));
        return new Stood(stands, newest);
    }

    /// When the last correction came, the newest version's own or one that it carries on from.
    private @Nullable Instant corrected(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.story().correction())
                .max(Comparator.comparingLong(Version::number))
                .map(version -> Standing.timeOf(version, settings.backdateAfter(), version.arrived()))
                .orElse(null);
    }

    Optional<Change> changed(Handle handle, Collection<StoryRow> was, Stood stood, Instant now) {
        Set<Place> places = new HashSet<>();
        Set<String> leading = new HashSet<>();
        was.forEach(old -> note(handle, old, places, leading));
        note(handle, stood.row(), places, leading);
        long number = change(handle, stood.row().id(), now);
        StoryTable.put(handle, stood.row(), number);
        if (stood.newest() != null) {
            PictureTable.use(handle, stood.row().id(), stood.newest(), was.isEmpty());
        }
        boolean wasNeverSeen = places.isEmpty() && stood.row().published() == null;
        return wasNeverSeen
                ? Optional.empty()
                : Optional.of(new Change(number, ids(handle, was, stood.row().id()), places, leading));
    }

    private static Set<String> ids(Handle handle, Collection<StoryRow> was, String id) {
        Set<String> ids = was.isEmpty() ? new HashSet<>() : GuidTable.aliases(handle, id);
        ids.add(id);
        return ids;
    }

    private void note(Handle handle, StoryRow row, Set<Place> places, Set<String> leading) {
        Instant published = row.published();
        String section = row.section();
        if (row.isShown() && published != null && section != null) {
            places.add(new Place(section, LocalDate.ofInstant(published, settings.zone()), published));
            StoryTable.leadingTo(handle, section, published, row.id()).ifPresent(leading::add);
        }
    }

    private static long change(Handle handle, String story, Instant at) {
        return handle.createQuery("insert into change (story, at) values (?, ?) returning number")
                .bind(0, story)
                .bind(1, Times.column(at))
                .mapTo(Long.class)
                .one();
    }
}
