package dateline.archive;

import dateline.archive.Clearance.Embargoed;
import dateline.archive.Clearance.Ended;
import dateline.archive.Clearance.Free;
import dateline.archive.Clearance.Held;
import dateline.archive.ShownTable.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what readers may see of a story's versions at a given time: which version the site shows, and which
/// earlier ones the history lists. Only this class decides that. The decision is stored, and everything that
/// serves readers uses it.
///
/// The newest version is shown if it may be. If it waits, for a time or for an editor, the last version that
/// readers have seen stays. No earlier version stays if the supplier withholds a later one, if the right to a
/// later one has ended, or if a management-only revision puts an embargo on the content itself.
final class Visibility {
    private final List<Version> wholeVersions;
    private final Version newest;
    private final Collection<Version> versions;
    private final Map<Long, Shown> shown;
    private final Routing routing;
    private final @Nullable Long released;
    private final Instant now;

    /// @param versions of one story; at least one
    /// @param shown the versions that readers have seen before, by version number
    /// @param released the number of the version that an editor released
    Visibility(
            Newest order,
            Collection<Version> versions,
            Map<Long, Shown> shown,
            Routing routing,
            @Nullable Long released,
            Instant now) {
        this.newest = order.of(versions).orElseThrow();
        List<Version> whole = order.wholeVersions(versions);
        this.wholeVersions = whole.isEmpty() ? List.of(newest) : whole;
        this.versions = versions;
        this.shown = shown;
        this.routing = routing;
        this.released = released;
        this.now = now;
    }

    Version newest() {
        return newest;
    }

    /// Returns whether the newest version may be shown, and if not, why.
    Clearance ofNewest() {
        return clearance(newest);
    }

    /// Returns the version that readers see; empty if they see none.
    Optional<Version> shownVersion() {
        for (Version version : wholeVersions.reversed()) {
            boolean mayShow = version == wholeVersions.getLast() || shown.containsKey(version.contentNumber());
            if (mayShow && clearance(version) instanceof Free) {
                return Optional.of(version);
            }
            if (endsAllBefore(version)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Returns the numbers of the versions that readers may read: the shown one and those of the history.
    Set<Long> readable() {
        Set<Long> readable = new LinkedHashSet<>();
        shownVersion().ifPresent(shownVersion -> {
            readable.add(shownVersion.contentNumber());
            for (Version version : upTo(shownVersion).reversed()) {
                if (version != shownVersion && endsAllBefore(version)) {
                    break;
                }
                if (shown.containsKey(version.contentNumber()) && clearance(version) instanceof Free) {
                    readable.add(version.contentNumber());
                }
            }
        });
        return readable;
    }

    /// Returns the future times at which time alone changes what readers may see.
    Stream<Instant> changes() {
        if (shownVersion().isEmpty()) {
            return clearance(newest) instanceof Embargoed(Instant until) ? Stream.of(until) : Stream.empty();
        }
        int index = wholeVersions.indexOf(shownVersion().orElse(newest));
        return IntStream.range(0, wholeVersions.size())
                .filter(i ->
                        i >= index || shown.containsKey(wholeVersions.get(i).contentNumber()))
                .mapToObj(wholeVersions::get)
                .flatMap(version -> boundaries(version, ruling(version)))
                .filter(time -> time.isAfter(now));
    }

    static Stream<Instant> boundaries(Version version, Ruling ruling) {
        return Stream.concat(Stream.of(Clearance.free(version, ruling)), Stream.ofNullable(ruling.expires()));
    }

    /// Returns the whole versions up to one, oldest first.
    List<Version> upTo(Version last) {
        List<Version> before = new ArrayList<>();
        for (Version version : wholeVersions) {
            before.add(version);
            if (version == last) {
                break;
            }
        }
        return before;
    }

    private Clearance clearance(Version version) {
        Ruling ruling = ruling(version);
        return Clearance.of(hold(version, ruling), version, ruling, now);
    }

    /// Returns the ruling for a version. Once its content was shown, a rule's delay and the source's schedule
    /// are over: a later management-only revision does not start them again.
    private Ruling ruling(Version version) {
        Ruling ruling = routing.ruling(version);
        if (isManagedSinceShown(version)) {
            return ruling.withoutDelay();
        }
        return shown.containsKey(version.contentNumber()) ? ruling : ruling.notBefore(Schedule.of(version, versions));
    }

    /// Finds what holds a version; empty if nothing does. If content was shown although the supplier's words
    /// hold it, an editor had released it. So these words do not hold it again.
    private Optional<Hold> hold(Version version, Ruling ruling) {
        boolean wasShown = shown.containsKey(version.contentNumber()) && !isManaged(version);
        return Hold.of(version, ruling, released).filter(hold -> !hold.isByWords() || !wasShown);
    }

    private boolean endsAllBefore(Version version) {
        if (Clearance.hasEnded(ruling(version).expires(), now)) {
            return true;
        }
        return switch (clearance(version)) {
            case Held(Hold why) ->
                why == Hold.WITHHELD || why == Hold.ORDER || why.isByWords() && isManagedSinceShown(version);
            case Embargoed embargoed -> isManagedSinceShown(version);
            case Ended ended -> true;
            case Free free -> false;
        };
    }

    /// Returns whether readers have seen this content, and the last word on it is a management-only revision.
    private boolean isManagedSinceShown(Version version) {
        return isManaged(version) && shown.containsKey(version.contentNumber());
    }

    /// Returns whether the last word on this content is a management-only revision.
    private static boolean isManaged(Version version) {
        return version.number() != version.contentNumber();
    }
}
