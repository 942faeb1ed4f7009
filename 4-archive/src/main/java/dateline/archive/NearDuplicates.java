package dateline.archive;

import dateline.archive.NearDuplicateTable.Candidate;
import dateline.archive.NearDuplicateTable.Member;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds the same copy under several stories: by two suppliers, or by one in two files; says which of them stands in
/// lists.
///
/// What is linked follows from the versions that are shown now, whatever came first. A story that is killed, withheld
/// or expired has no twins; what stood behind it stands for itself, or another does. What an editor parted is not
/// linked, whatever its words.
final class NearDuplicates {
    /// Copy that was published further apart is news again.
    private static final Duration APART = Duration.ofDays(3);
    private static final int REMEMBERED = 1_000;

    private final NearDuplicateTerms terms;
    private final Map<ByteBuffer, Fingerprint> wordings = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Fingerprint> eldest) {
            return size() > REMEMBERED;
        }
    };

    NearDuplicates(NearDuplicateTerms terms) {
        this.terms = terms;
    }

    /// Links a story as it stands now, and settles who stands in lists.
    ///
    /// @param first whether it was not here before, so that it has no twins yet
    /// @return all stories that are or were the same copy, as they were before; empty for a story without twins
    Set<StoryRow> settle(Handle handle, StoryRow row, @Nullable Version shown, boolean first) {
        Set<String> before = first ? Set.of() : NearDuplicateTable.twins(handle, row.id());
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
        return settle(handle, touched);
    }

    /// Lists the shown stories that are the same copy as one, directly or by others.
    ///
    /// @param newest of a story that is shown no more
    Set<String> list(Handle handle, StoryRow row, @Nullable Version newest) {
        Set<String> same = new TreeSet<>(
                row.isShown() ? group(handle, row.id()) : newest == null ? Set.of() : find(handle, row, newest));
        same.remove(row.id());
        same.removeAll(NearDuplicateTable.parted(handle, row.id()));
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
                NearDuplicateTable.candidates(handle, row.id(), bands, published.minus(APART), published.plus(APART)).stream()
                        .filter(candidate -> wording(candidate)
                                .filter(wording::tellsTheSameAs)
                                .isPresent())
                        .map(Candidate::id)
                        .collect(Collectors.toCollection(HashSet::new));
        if (!found.isEmpty()) {
            found.removeAll(NearDuplicateTable.parted(handle, row.id()));
        }
        return found;
    }

    private Set<StoryRow> settle(Handle handle, Set<String> touched) {
        Set<StoryRow> were = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (String id : touched) {
            if (!settled.contains(id)) {
                Set<String> group = group(handle, id);
                settled.addAll(group);
                settleGroup(handle, group, were);
            }
        }
        return were;
    }

    /// Where others link two stories that an editor parted, all stand: to hide a story that is another is worse.
    private void settleGroup(Handle handle, Set<String> group, Set<StoryRow> were) {
        Optional<String> stands = group.size() > 1 && terms.once() && !holdsParted(handle, group)
                ? chosen(handle, group)
                : Optional.empty();
        for (String id : group) {
            StoryTable.find(handle, id).ifPresent(row -> {
                were.add(row);
                StoryTable.standBehind(
                        handle, id, stands.filter(other -> !other.equals(id)).orElse(null));
            });
        }
    }

    /// Of the preferred supplier, then of the one whose copy was shown first, what it told last: that is the corrected
    /// telling where one sends two.
    private Optional<String> chosen(Handle handle, Set<String> group) {
        List<Member> members = group.stream()
                .flatMap(id -> NearDuplicateTable.findMember(handle, id).stream())
                .toList();
        return members.stream()
                .min(Comparator.comparing((Member member) -> rank(member.supplier()))
                        .thenComparing(Member::published)
                        .thenComparing(Member::id))
                .flatMap(first -> members.stream()
                        .filter(member -> member.supplier().equals(first.supplier()))
                        .max(Comparator.comparing(Member::told).thenComparing(Member::id)))
                .map(Member::id);
    }

    private static boolean holdsParted(Handle handle, Set<String> group) {
        return group.stream().anyMatch(id -> !Collections.disjoint(NearDuplicateTable.parted(handle, id), group));
    }

    private int rank(String supplier) {
        int rank = terms.preferred().indexOf(supplier);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /// A story with its twins, their twins, and so on.
    private static Set<String> group(Handle handle, String story) {
        Set<String> group = new TreeSet<>(Set.of(story));
        Deque<String> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (String other : NearDuplicateTable.twins(handle, open.remove())) {
                if (group.add(other)) {
                    open.add(other);
                }
            }
        }
        return group;
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
                digest -> Fingerprint.of(version.story().body().text())));
    }
}
