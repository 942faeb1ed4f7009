package dateline.archive;

import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import java.util.ArrayList;
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

/// Finds the newest of a story's versions, which may be given in any order.
///
/// Within a guid, [VersionOrder] decides. Between the guids of one story, a guid that names the other as its
/// ancestor, directly or through others, is newer; then the lead number decides, then the time. A correction
/// without a lead number, and copy that withholds, counts as the highest lead of its time.
final class Newest {
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
    List<Version> wholeVersions(Collection<Version> versions) {
        return managed(oldestFirst(versions.stream().filter(Newest::isWhole).toList()));
    }

    private static List<Version> managed(List<Version> oldestFirst) {
        List<Version> wholeVersions = new ArrayList<>();
        Version content = null;
        for (Version version : oldestFirst) {
            if (version.story().identity().managementAlone() && content != null) {
                wholeVersions.set(wholeVersions.size() - 1, content.managedBy(version));
            } else {
                wholeVersions.add(version);
                content = version.story().identity().managementAlone() ? null : version;
            }
        }
        return wholeVersions;
    }

    List<Version> oldestFirst(Collection<Version> versions) {
        Comparator<Version> withinGuid = VersionOrder.newestLast(versions);
        Map<String, Version> newestOfGuid = versions.stream()
                .collect(Collectors.toMap(Version::guid, v -> v, (a, b) -> withinGuid.compare(a, b) >= 0 ? a : b));
        Map<String, Integer> depths = new HashMap<>();
        return versions.stream()
                .sorted(Comparator.comparing((Version v) -> depth(v.guid(), depths, new HashSet<>()))
                        .thenComparing(v -> lead(v, versions))
                        .thenComparing(v -> VersionOrder.created(Objects.requireNonNull(newestOfGuid.get(v.guid()))))
                        .thenComparing(Newest::arrivalOfCopyWithoutIds)
                        .thenComparing(v ->
                                VersionOrder.arrivalOfUnnumbered(Objects.requireNonNull(newestOfGuid.get(v.guid()))))
                        .thenComparing(Version::guid)
                        .thenComparing(withinGuid))
                .toList();
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
                .filter(other -> !VersionOrder.created(other).isAfter(VersionOrder.created(version)))
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
        Integer knownDepth = known.get(guid);
        if (knownDepth != null) {
            return knownDepth;
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

    private static long arrivalOfCopyWithoutIds(Version version) {
        return version.story().identity().lead() == null ? 0 : version.number();
    }
}
