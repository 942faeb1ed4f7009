package dateline.archive;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the versions of a story in any order, says which is the newest.
///
/// Within a guid the version decides, then the version's time. Between guids of one story the one that names the
/// other as its ancestor, directly or by others, is the newer; then the time. Arrival decides only where a supplier
/// gives neither version nor time.
final class Newest {
    private static final Comparator<Version> WITHIN_A_GUID = Comparator.comparing(Newest::number)
            .thenComparing(Newest::created)
            .thenComparing(Newest::arrivalWhereNothingElseIsSaid)
            .thenComparing(Version::digest, Arrays::compareUnsigned);

    private final Map<String, Set<String>> ancestors;

    /// @param ancestors for a guid the guids that it replaces
    Newest(Map<String, Set<String>> ancestors) {
        this.ancestors = ancestors;
    }

    Optional<Version> of(Collection<Version> versions) {
        Map<String, Version> newestOfGuid = versions.stream()
                .collect(Collectors.toMap(Version::guid, v -> v, (a, b) -> WITHIN_A_GUID.compare(a, b) >= 0 ? a : b));
        Map<String, Integer> depths = new HashMap<>();
        return newestOfGuid.values().stream()
                .max(Comparator.comparing((Version v) -> depth(v.guid(), depths, new HashSet<>()))
                        .thenComparing(Newest::created)
                        .thenComparing(Version::guid));
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

    private static long arrivalWhereNothingElseIsSaid(Version version) {
        return version.version() == null && version.versionCreated() == null ? version.number() : 0;
    }
}
