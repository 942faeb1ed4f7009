package dateline.archive;

import dateline.archive.NearDuplicateTable.Candidate;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds stories that are the same copy, from two suppliers or from one supplier in two files.
/// [NearDuplicateGroups] decides which of them lists show.
///
/// Links depend only on the versions that are shown now, not on the order of arrival. A story that is killed,
/// withheld or expired has no near-duplicates: lists then show a story that was behind it. Stories that an
/// editor unlinked are never linked, however similar their texts are.
final class NearDuplicates {
    /// The same copy that is published further apart is news again.
    private static final Duration APART = Duration.ofDays(3);
    private static final int REMEMBERED = 1_000;

    private final NearDuplicateGroups groups;
    private final Map<ByteBuffer, Fingerprint> wordings = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Fingerprint> eldest) {
            return size() > REMEMBERED;
        }
    };

    NearDuplicates(NearDuplicateTerms terms) {
        this.groups = new NearDuplicateGroups(terms);
    }

    /// Updates the near-duplicate links of a story and decides which of the stories lists show.
    ///
    /// @param first whether the story is new, so that it has no near-duplicates yet
    /// @return all stories that are or were the same copy, as they were before; empty if there are none
    Set<StoryRow> settle(Handle handle, StoryRow row, @Nullable Version shown, boolean first) {
        Set<String> before = first ? Set.of() : NearDuplicateTable.links(handle, row.id());
        Set<String> now = row.isShown() && shown != null ? linked(handle, row, shown) : Set.of();
        if (before.isEmpty() && now.isEmpty()) {
            return Set.of();
        }
        before.stream()
                .filter(other -> !now.contains(other))
                .forEach(other -> NearDuplicateTable.unlink(handle, row.id(), other));
        now.forEach(other -> NearDuplicateTable.link(handle, row.id(), other));
        Set<String> touched = new TreeSet<>(before);
        touched.addAll(now);
        touched.add(row.id());
        return groups.settle(handle, touched);
    }

    /// Lists the shown stories that are the same copy as a story, directly or through others.
    ///
    /// @param newest the newest version of a story that is no longer shown; null for a shown story
    Set<String> list(Handle handle, StoryRow row, @Nullable Version newest) {
        Set<String> same = new TreeSet<>(
                row.isShown()
                        ? NearDuplicateGroups.of(handle, row.id())
                        : newest == null ? Set.of() : find(handle, row, newest));
        same.remove(row.id());
        same.removeAll(UnlinkedTable.of(handle, row.id()));
        return same;
    }

    private Set<String> linked(Handle handle, StoryRow row, Version shown) {
        Set<String> found = find(handle, row, shown);
        Fingerprint wording = wording(shown);
        Instant published = row.published();
        if (published != null && wording.isEnough()) {
            NearDuplicateTable.addBands(handle, row.id(), wording.bands(period(published)));
        }
        return found;
    }

    private Set<String> find(Handle handle, StoryRow row, Version version) {
        Fingerprint wording = wording(version);
        Instant published = row.published();
        if (published == null || !wording.isEnough()) {
            return Set.of();
        }
        long period = period(published);
        long[] bands = LongStream.rangeClosed(period - 1, period + 1)
                .flatMap(near -> LongStream.of(wording.bands(near)))
                .toArray();
        Set<String> found =
                NearDuplicateTable.candidates(handle, row.id(), bands, published.minus(APART), published.plus(APART))
                        .stream()
                        .filter(candidate -> wording(candidate)
                                .filter(wording::tellsTheSameAs)
                                .isPresent())
                        .map(Candidate::id)
                        .collect(Collectors.toCollection(HashSet::new));
        if (!found.isEmpty()) {
            found.removeAll(UnlinkedTable.of(handle, row.id()));
        }
        return found;
    }

    private static long period(Instant published) {
        return Math.floorDiv(published.getEpochSecond(), APART.toSeconds());
    }

    private synchronized Optional<Fingerprint> wording(Candidate candidate) {
        return Optional.ofNullable(wordings.computeIfAbsent(
                ByteBuffer.wrap(candidate.digest()),
                digest -> candidate.text().map(Fingerprint::of).orElse(null)));
    }

    private synchronized Fingerprint wording(Version version) {
        return Objects.requireNonNull(wordings.computeIfAbsent(
                ByteBuffer.wrap(version.digest()),
                digest -> Fingerprint.of(version.story().copy().body().text())));
    }
}
