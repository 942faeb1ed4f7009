package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the newest of a story's versions, which may be given in any order.
///
/// Within a guid, the version number decides, then the version's time. Between the guids of one story, a guid
/// that names the other as its ancestor, directly or through others, is newer; then the lead number decides,
/// then the time. A correction without a lead number, and copy that withholds, counts as the highest lead of
/// its time.
///
/// Arrival decides only if a supplier sends no version number, and no time or the same time: a feed keeps its
/// time of update through small changes (RFC 4287 §4.2.15), and a wire counts in minutes. An order to withhold
/// without a version number or a time ranks above the versions that arrived before it, and below the next.
final class Newest {
    private static final BigInteger TWO = BigInteger.TWO;

    private final Map<String, Set<String>> ancestors;

    /// @param ancestors by guid, the guids that it replaces
    Newest(Map<String, Set<String>> ancestors) {
        this.ancestors = ancestors;
    }

    /// Finds the newest version; empty if there is none. A kill or a later take is the newest only if there is
    /// nothing else.
    Optional<Version> of(Collection<Version> versions) {
        List<Version> whole = versions.stream().filter(Newest::isWhole).toList();
        List<Version> ordered = managed(oldestFirst(whole.isEmpty() ? versions : whole));
        return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.getLast());
    }

    /// Lists the versions that contain the whole story, oldest first. A management-only revision is not one
    /// of them: it decides whether and until when the content before it may be shown. The last such
    /// revision counts.
    List<Version> tellings(Collection<Version> versions) {
        return managed(oldestFirst(versions.stream().filter(Newest::isWhole).toList()));
    }

    private static List<Version> managed(List<Version> oldestFirst) {
        List<Version> tellings = new ArrayList<>();
        Version content = null;
        for (Version version : oldestFirst) {
            if (version.story().identity().managementAlone() && content != null) {
                tellings.set(tellings.size() - 1, content.managedBy(version));
            } else {
                tellings.add(version);
                content = version.story().identity().managementAlone() ? null : version;
            }
        }
        return tellings;
    }

    List<Version> oldestFirst(Collection<Version> versions) {
        Comparator<Version> withinGuid = withinGuid(versions);
        Map<String, Version> newestOfGuid = versions.stream()
                .collect(Collectors.toMap(Version::guid, v -> v, (a, b) -> withinGuid.compare(a, b) >= 0 ? a : b));
        Map<String, Integer> depths = new HashMap<>();
        return versions.stream()
                .sorted(Comparator.comparing((Version v) -> depth(v.guid(), depths, new HashSet<>()))
                        .thenComparing(v -> lead(v, versions))
                        .thenComparing(v -> created(Objects.requireNonNull(newestOfGuid.get(v.guid()))))
                        .thenComparing(Newest::arrivalOfCopyWithoutIds)
                        .thenComparing(
                                v -> arrivalWhereNothingElseIsSaid(Objects.requireNonNull(newestOfGuid.get(v.guid()))))
                        .thenComparing(Version::guid)
                        .thenComparing(withinGuid))
                .toList();
    }

    private static Comparator<Version> withinGuid(Collection<Version> versions) {
        return Comparator.comparing((Version version) -> place(version, versions))
                .thenComparing(version -> time(version, versions))
                .thenComparing(Newest::arrivalWhereNothingElseIsSaid)
                .thenComparing(version -> version.story().rights().status() == Status.WITHHELD)
                .thenComparing(Version::digest, Arrays::compareUnsigned);
    }

    /// Returns twice the version number. So an order to withhold without a number gets a place between two
    /// versions, above those that arrived before it.
    private static BigInteger place(Version version, Collection<Version> versions) {
        BigInteger own = number(version).multiply(TWO);
        if (version.version() != null || !withholds(version)) {
            return own;
        }
        BigInteger before = earlier(version, versions)
                .map(Newest::number)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        return before.signum() == 0 ? own : before.multiply(TWO).add(BigInteger.ONE);
    }

    /// Returns the version's own time. An order to withhold without a time gets the latest time that arrived
    /// before it.
    private static Instant time(Version version, Collection<Version> versions) {
        return version.versionCreated() != null || !withholds(version)
                ? created(version)
                : earlier(version, versions)
                        .map(Newest::created)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
    }

    private static Stream<Version> earlier(Version version, Collection<Version> versions) {
        return versions.stream()
                .filter(other ->
                        other.number() < version.number() && other.guid().equals(version.guid()));
    }

    /// Returns whether a version says that the story must not be shown, or not yet.
    private static boolean withholds(Version version) {
        Story story = version.story();
        return story.rights().status() == Status.WITHHELD || story.rights().embargo() instanceof Embargo.Unclear;
    }

    /// Returns whether a version contains the whole story.
    static boolean isWhole(Version version) {
        Lead lead = version.story().identity().lead();
        return version.story().rights().status() != Status.CANCELED && (lead == null || lead.take() == 1);
    }

    private static int lead(Version version, Collection<Version> versions) {
        Story story = version.story();
        boolean follows = story.identity().correction() || story.rights().status() == Status.WITHHELD;
        if (leadNumber(story) > 0 || story.identity().lead() == null || !follows) {
            return leadNumber(story);
        }
        return versions.stream()
                .filter(other -> !created(other).isAfter(created(version)))
                .mapToInt(other -> leadNumber(other.story()))
                .max()
                .orElse(0);
    }

    private static int leadNumber(Story story) {
        Lead lead = story.identity().lead();
        return lead == null ? 0 : lead.number();
    }

    /// Returns how many replacements led to a guid, along the longest chain. If a supplier's guids form a
    /// circle, the chain ends where it closes.
    private int depth(String guid, Map<String, Integer> known, Set<String> onTheWay) {
        Integer had = known.get(guid);
        if (had != null) {
            return had;
        }
        int depth = 0;
        if (onTheWay.add(guid)) {
            for (String ancestor : ancestors.getOrDefault(guid, Set.of())) {
                depth = Math.max(depth, 1 + depth(ancestor, known, onTheWay));
            }
            onTheWay.remove(guid);
            known.put(guid, depth);
        }
        return depth;
    }

    /// Returns the version as a number. Most formats count versions; a version that is not a number counts
    /// as 0.
    private static BigInteger number(Version version) {
        String said = version.version();
        return said != null && said.matches("[0-9]{1,30}") ? new BigInteger(said) : BigInteger.ZERO;
    }

    private static Instant created(Version version) {
        Instant created = version.versionCreated();
        return created == null ? Instant.MIN : created;
    }

    private static long arrivalOfCopyWithoutIds(Version version) {
        return version.story().identity().lead() == null ? 0 : version.number();
    }

    private static long arrivalWhereNothingElseIsSaid(Version version) {
        return version.version() == null ? version.number() : 0;
    }
}
