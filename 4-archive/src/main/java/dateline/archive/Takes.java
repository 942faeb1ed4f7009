package dateline.archive;

import dateline.archive.Clearance.Free;
import dateline.archive.Clearance.Held;
import dateline.story.Body;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The later takes of a story's copy, and which of them may be shown at a given time. They follow the first
/// take, as on a wire: `1st Add` continues where the story ended.
///
/// Each take can be held, withheld or under an embargo by itself. A withheld take also takes back the earlier
/// takes of its number.
final class Takes {
    private final List<Version> takes;
    private final Routing routing;
    private final Set<Long> released;
    private final boolean storyReleased;
    private final Instant now;

    /// @param first the story that the takes follow
    /// @param versions all versions of the story
    /// @param released the numbers of the takes that an editor released
    /// @param storyReleased whether an editor released the story
    Takes(
            Story first,
            Collection<Version> versions,
            Routing routing,
            Set<Long> released,
            boolean storyReleased,
            Instant now) {
        List<Version> following = versions.stream()
                .filter(version -> follows(version.story(), first))
                .sorted(Comparator.comparingInt((Version version) -> take(version.story()))
                        .thenComparing(Version::number))
                .toList();
        this.takes = following.stream()
                .filter(take -> following.stream().noneMatch(other -> takesBack(other, take)))
                .toList();
        this.routing = routing;
        this.released = released;
        this.storyReleased = storyReleased;
        this.now = now;
    }

    /// Returns a story with those of its later takes that may be shown.
    static Story whole(Handle handle, String id, Story first, Routing routing, Instant now) {
        if (first.identity().lead() == null) {
            return first;
        }
        Long released = StoryTable.find(handle, id)
                .map(row -> row.publication().released())
                .orElse(null);
        List<Body> later = KeptVersions.of(handle, id)
                .takes(first, routing, released, now)
                .readable()
                .map(take -> take.story().copy().body())
                .toList();
        return later.isEmpty() ? first : first.withBody(joined(first.copy().body(), later));
    }

    /// Returns the takes that may be shown, in their order.
    Stream<Version> readable() {
        return takes.stream().filter(take -> clearance(take) instanceof Free);
    }

    /// Returns the takes that wait for an editor.
    Stream<Version> waiting() {
        return takes.stream().filter(take -> clearance(take) instanceof Held(Hold why) && why != Hold.WITHHELD);
    }

    /// Returns why a take waits.
    Hold why(Version take) {
        return clearance(take) instanceof Held(Hold why) ? why : Hold.TAKE;
    }

    /// Returns the future times at which time alone changes which takes are shown.
    Stream<Instant> changes() {
        return takes.stream()
                .flatMap(take -> Visibility.boundaries(take, routing.ruling(take)))
                .filter(time -> time.isAfter(now));
    }

    private Clearance clearance(Version take) {
        Ruling ruling = routing.ruling(take);
        return Clearance.of(
                Hold.ofTake(take.story(), ruling, storyReleased, released.contains(take.number())), take, ruling, now);
    }

    private static boolean takesBack(Version withheld, Version take) {
        return withheld.story().rights().status() == Status.WITHHELD
                && take(withheld.story()) == take(take.story())
                && take.number() < withheld.number();
    }

    private static boolean follows(Story take, Story first) {
        Lead lead = first.identity().lead();
        return lead != null
                && take(take) > 1
                && take.identity().lead() != null
                && take.identity().lead().number() == lead.number();
    }

    private static int take(Story story) {
        Lead lead = story.identity().lead();
        return lead == null ? 1 : lead.take();
    }

    private static Body joined(Body first, List<Body> later) {
        return new Body(
                Stream.concat(Stream.of(first), later.stream()).map(Body::html).collect(Collectors.joining("\n")),
                Stream.concat(Stream.of(first), later.stream()).map(Body::text).collect(Collectors.joining("\n")));
    }
}
