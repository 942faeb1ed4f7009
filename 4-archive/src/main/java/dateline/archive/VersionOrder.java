package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Status;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Orders the versions of one id, of a story or of a picture. The version number decides first, then the
/// version's time.
///
/// Arrival decides only if a supplier sends no version number, and no time or the same time: a feed keeps its
/// time of update through small changes (RFC 4287 §4.2.15), and a wire counts in minutes. An order to withhold
/// without a version number or a time ranks above the versions that arrived before it, and below the next.
final class VersionOrder {
    private static final BigInteger TWO = BigInteger.TWO;

    /// A version as its supplier describes it.
    interface Versioned {
        /// Rises in the order of filing.
        long number();

        @Nullable
        String guid();

        @Nullable
        String version();

        @Nullable
        Instant versionCreated();

        @Nullable
        Status status();

        @Nullable
        Embargo embargo();

        /// Decides if all else is the same, so that the order of arrival does not matter.
        byte[] digest();
    }

    private VersionOrder() {}

    /// Returns the comparator that puts the newest last.
    ///
    /// @param versions all versions that may be compared, in any order
    static <V extends Versioned> Comparator<V> newestLast(Collection<V> versions) {
        return Comparator.comparing((V version) -> place(version, versions))
                .thenComparing(version -> time(version, versions))
                .thenComparing(VersionOrder::arrivalOfUnnumbered)
                .thenComparing(version -> version.status() == Status.WITHHELD)
                .thenComparing(Versioned::digest, Arrays::compareUnsigned);
    }

    /// Returns the supplier's time of a version; the earliest possible if it has none.
    static Instant created(Versioned version) {
        return Objects.requireNonNullElse(version.versionCreated(), Instant.MIN);
    }

    /// Returns the order of arrival of a version without a number; 0 for others.
    static long arrivalOfUnnumbered(Versioned version) {
        return version.version() == null ? version.number() : 0;
    }

    /// Returns twice the version number. So an order to withhold without a number gets a place between two
    /// versions, above those that arrived before it.
    private static BigInteger place(Versioned version, Collection<? extends Versioned> versions) {
        BigInteger own = versionNumber(version).multiply(TWO);
        if (version.version() != null || !withholds(version)) {
            return own;
        }
        BigInteger before = earlier(version, versions)
                .map(VersionOrder::versionNumber)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        return before.signum() == 0 ? own : before.multiply(TWO).add(BigInteger.ONE);
    }

    /// Returns the version's own time. An order to withhold without a time gets the latest time that arrived
    /// before it.
    private static Instant time(Versioned version, Collection<? extends Versioned> versions) {
        return version.versionCreated() != null || !withholds(version)
                ? created(version)
                : earlier(version, versions)
                        .map(VersionOrder::created)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
    }

    private static Stream<? extends Versioned> earlier(Versioned version, Collection<? extends Versioned> versions) {
        return versions.stream()
                .filter(other -> other.number() < version.number() && Objects.equals(other.guid(), version.guid()));
    }

    /// Returns whether a version orders that the item must not be shown, or not yet.
    private static boolean withholds(Versioned version) {
        return version.status() == Status.WITHHELD || version.embargo() instanceof Embargo.Unclear;
    }

    /// Most formats count versions; a version that is not a number counts as 0.
    private static BigInteger versionNumber(Versioned version) {
        String text = version.version();
        return text != null && text.matches("[0-9]{1,30}") ? new BigInteger(text) : BigInteger.ZERO;
    }
}
