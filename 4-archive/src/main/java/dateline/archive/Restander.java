package dateline.archive;

import dateline.database.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Works out anew how a story stands, and says what readers may see of it.
final class Restander {
    private final ArchiveSettings settings;
    private final Routing routing;
    private final Twins twins;

    /// @param newest the version that the row stands by; null where there is none
    record Stood(StoryRow row, @Nullable Version newest) {}

    Restander(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
        this.twins = new Twins(settings.twins());
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

    /// Lists the ids of the shown stories that are the same copy as one.
    Set<String> twins(Handle handle, StoryRow row, Instant now) {
        return twins.list(
                handle, row, row.isShown() ? null : stand(handle, row, now).newest());
    }

    /// How a story stands by its versions and the rules, at a time; changes nothing.
    Stood stand(Handle handle, StoryRow row, Instant now) {
        return stand(handle, row, VersionTable.list(handle, row.id()), now);
    }

    /// As if these were all its versions.
    Stood stand(Handle handle, StoryRow row, List<Version> versions, Instant now) {
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
            return new Stood(new StoryRow(row.id(), row.section(), row.address(), standing, null), newest);
        }
        String headline = newest.story().headline();
        StoryRow stands = new StoryRow(
                row.id(),
                ruling.section(),
                Addresses.address(ruling.section(), published, settings.zone(), headline, row.id()),
                standing.dueBy(
                        PictureTable.nextChange(handle, newest, routing, now).orElse(null)),
                row.behind());
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
        String id = stood.row().id();
        long number = change(handle, id, now);
        StoryTable.put(handle, stood.row(), number);
        if (stood.newest() != null) {
            PictureTable.use(handle, id, stood.newest(), was.isEmpty());
        }
        Set<StoryRow> concerned = twins.settle(handle, stood.row(), stood.newest(), was.isEmpty());
        Set<StoryRow> before = new HashSet<>(was);
        before.addAll(concerned);
        Set<StoryRow> after = concerned.isEmpty() ? Set.of(stood.row()) : rows(handle, concerned, id, now);
        boolean wasNeverSeen = stood.row().published() == null && concerned.isEmpty();
        return wasNeverSeen
                ? Optional.empty()
                : Optional.of(change(handle, number, ids(handle, was, concerned, id), before, after));
    }

    /// What is said of places depends on how stories stand now: who led to one that is gone is told where it stood.
    private Change change(Handle handle, long number, Set<String> ids, Set<StoryRow> before, Set<StoryRow> after) {
        Set<Place> places = new HashSet<>();
        Set<String> leading = new HashSet<>();
        before.forEach(row -> note(handle, row, places, leading));
        after.forEach(row -> note(handle, row, places, leading));
        return new Change(number, ids, places, leading);
    }

    /// The same copy's stories as they stand now. One that stands behind another than before has changed too.
    private static Set<StoryRow> rows(Handle handle, Set<StoryRow> old, String id, Instant now) {
        Set<StoryRow> rows = new HashSet<>();
        for (StoryRow was : old) {
            StoryTable.find(handle, was.id()).ifPresent(row -> {
                rows.add(row);
                if (!row.id().equals(id) && !Objects.equals(row.behind(), was.behind())) {
                    StoryTable.number(handle, row.id(), change(handle, row.id(), now));
                }
            });
        }
        return rows;
    }

    private static Set<String> ids(Handle handle, Collection<StoryRow> was, Set<StoryRow> concerned, String id) {
        Set<String> ids = was.isEmpty() ? new HashSet<>() : GuidTable.aliases(handle, id);
        ids.add(id);
        concerned.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private void note(Handle handle, StoryRow row, Set<Place> places, Set<String> leading) {
        Instant published = row.published();
        String section = row.section();
        if (row.isListed() && published != null && section != null) {
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
