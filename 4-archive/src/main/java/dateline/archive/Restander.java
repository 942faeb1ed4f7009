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

    Restander(ArchiveSettings settings) {
        this.settings = settings;
        this.routing = new Routing(settings.sections());
    }

    /// @param row the story as it stands, with a kill already in it
    /// @param before the rows that it was, where several were joined or one was killed
    /// @return empty where nothing that readers may see has changed
    Optional<Change> restand(Handle handle, StoryRow row, Collection<StoryRow> before, Instant now) {
        Collection<StoryRow> was =
                before.isEmpty() ? StoryTable.find(handle, row.id()).stream().toList() : before;
        Set<Place> places = new HashSet<>();
        Set<String> leading = new HashSet<>();
        was.forEach(old -> note(handle, old, places, leading));

        List<Version> versions = VersionTable.list(handle, row.id());
        Optional<Version> newest = new Newest(GuidTable.ancestors(handle, row.id())).of(versions);
        StoryRow stands =
                newest.map(version -> standing(row, version, versions, now)).orElse(row);
        newest.ifPresent(version -> PictureTable.use(handle, row.id(), version));
        if (was.size() == 1 && was.contains(stands)) {
            return Optional.empty();
        }
        note(handle, stands, places, leading);
        long number = change(handle, row.id(), now);
        StoryTable.put(handle, stands, number);
        Set<String> ids = GuidTable.aliases(handle, row.id());
        ids.add(row.id());
        return places.isEmpty() ? Optional.empty() : Optional.of(new Change(number, ids, places, leading));
    }

    /// A story whose pictures changed.
    Optional<Change> illustrated(Handle handle, String id, Instant now) {
        return StoryTable.find(handle, id).flatMap(row -> {
            VersionTable.list(handle, id).stream()
                    .filter(version ->
                            Long.valueOf(version.number()).equals(row.standing().shown()))
                    .forEach(version -> PictureTable.use(handle, id, version));
            Set<Place> places = new HashSet<>();
            note(handle, row, places, new HashSet<>());
            if (places.isEmpty()) {
                return Optional.empty();
            }
            long number = change(handle, id, now);
            StoryTable.put(handle, row, number);
            return Optional.of(new Change(number, Set.of(id), places, Set.of()));
        });
    }

    private StoryRow standing(StoryRow row, Version newest, List<Version> versions, Instant now) {
        SupplierTerms terms = settings.terms(newest.supplier());
        Instant corrected = corrected(versions);
        Standing standing = row.standing().with(newest, corrected, terms, settings.backdateAfter(), now);
        Instant published = standing.published();
        if (standing.state() != State.PUBLISHED || published == null) {
            return new StoryRow(row.id(), row.section(), row.address(), standing);
        }
        String section = routing.section(newest.story(), terms);
        String headline = newest.story().headline();
        String address = Addresses.address(section, published, settings.zone(), headline, row.id());
        return new StoryRow(row.id(), section, address, standing);
    }

    /// When the last correction came, the newest version's own or one that it carries on from.
    private @Nullable Instant corrected(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.story().correction())
                .max(Comparator.comparingLong(Version::number))
                .map(version -> Standing.timeOf(version, settings.backdateAfter(), version.arrived()))
                .orElse(null);
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
        return handle.createUpdate("insert into change (story, at) values (?, ?)")
                .bind(0, story)
                .bind(1, Times.column(at))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
    }
}
