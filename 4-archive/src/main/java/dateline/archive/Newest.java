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

/// Takes the versions of a story in any order, says which is the newest.
///
/// Within a guid the version decides, then the version's time. Between guids of one story the one that names the
/// other as its ancestor, directly or by others, is the newer; then the number of the lead; then the time. A correction
/// that says no number, and copy that withholds, follow the highest lead that was there at their time. Arrival decides
/// only where a supplier gives no version, and no time or the same: a feed keeps its time of update through small
/// changes (RFC 4287 §4.2.15), and a wire counts in minutes. An order to withhold without a version or without a time
/// stands above the versions that came before it, and below the next.
final class Newest {
    private static final BigInteger TWO = BigInteger.TWO;

    private final Map<String, Set<String>> ancestors;

    /// @param ancestors for a guid the guids that it replaces
    Newest(Map<String, Set<String>> ancestors) {
        this.ancestors = ancestors;
    }

    /// Empty where there is no version. Kills and later takes are never the newest while there is anything else.
    Optional<Version> of(Collection<Version> versions) {
        List<Version> whole = versions.stream().filter(Newest::isWhole).toList();
        List<Version> ordered = managed(oldestFirst(whole.isEmpty() ? versions : whole));
        return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.getLast());
    }

    /// The versions that tell the whole story, the oldest first. A revision of management alone is not one of them: it
    /// says of the content before it whether and until when that may be shown, and the last one counts.
    List<Version> tellings(Collection<Version> versions) {
        return managed(oldestFirst(versions.stream().filter(Newest::isWhole).toList()));
    }

    private static List<Version> managed(List<Version> oldestFirst) {
        List<Version> tellings = new ArrayList<>();
        Version content = null;
        for (Version version : oldestFirst) {
            if (version.story().managementAlone() && content != null) {
                tellings.set(tellings.size() - 1, content.managedBy(version));
            } else {
                tellings.add(version);
                content = version.story().managementAlone() ? null : version;
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
                .thenComparing(version -> version.story().status() == Status.WITHHELD)
                .thenComparing(Version::digest, Arrays::compareUnsigned);
    }

    /// Twice the number, so that an order to withhold without a number has a place between two versions: above those
    /// that came before it.
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

    /// The version's own time. An order to withhold without a time counts as of the latest time that came before it.
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

    /// Whether a version says that the story must not be shown, or not yet.
    private static boolean withholds(Version version) {
        Story story = version.story();
        return story.status() == Status.WITHHELD || story.embargo() instanceof Embargo.Unclear;
    }

    /// Whether a version tells the whole story.
    static boolean isWhole(Version version) {
        Lead lead = version.story().lead();
        return version.story().status() != Status.CANCELED && (lead == null || lead.take() == 1);
    }

    private static int lead(Version version, Collection<Version> versions) {
        Story story = version.story();
        boolean follows = story.correction() || story.status() == Status.WITHHELD;
        if (leadNumber(story) > 0 || story.lead() == null || !follows) {
            return leadNumber(story);
        }
        return versions.stream()
                .filter(other -> !created(other).isAfter(created(version)))
                .mapToInt(other -> leadNumber(other.story()))
                .max()
                .orElse(0);
    }

    private static int leadNumber(Story story) {
        Lead lead = story.lead();
        return lead == null ? 0 : lead.number();
    }

    /// How many replacements led to a guid: the longest way; a supplier's circle ends where it closes.
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

    /// Versions are counted in most formats; one that is not a number counts as none.
    private static BigInteger number(Version version) {
        String said = version.version();
        return said != null && said.matches("[0-9]{1,30}") ? new BigInteger(said) : BigInteger.ZERO;
    }

    private static Instant created(Version version) {
        Instant created = version.versionCreated();
        return created == null ? Instant.MIN : created;
    }

    private static long arrivalOfCopyWithoutIds(Version version) {
        return version.story().lead() == null ? 0 : version.number();
    }

    private static long arrivalWhereNothingElseIsSaid(Version version) {
        return version.version() == null ? version.number() : 0;
    }
}
