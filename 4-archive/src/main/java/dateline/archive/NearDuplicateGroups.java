package dateline.archive;

import dateline.archive.NearDuplicateTable.Member;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Decides which story of a group of near-duplicates lists show. A group is a story with its near-duplicates,
/// their near-duplicates, and so on.
final class NearDuplicateGroups {
    private final NearDuplicateTerms terms;

    NearDuplicateGroups(NearDuplicateTerms terms) {
        this.terms = terms;
    }

    /// Decides which story of each group lists show.
    ///
    /// @param touched stories whose links may have changed
    /// @return all stories of their groups, as they were before
    Set<StoryRow> settle(Handle handle, Set<String> touched) {
        Set<StoryRow> were = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (String id : touched) {
            if (!settled.contains(id)) {
                Set<String> group = of(handle, id);
                settled.addAll(group);
                settleGroup(handle, group, were);
            }
        }
        return were;
    }

    /// Decides which story of a group lists show. If others link two stories that an editor unlinked, lists
    /// show all of them: hiding a different story is worse than showing the same copy twice.
    private void settleGroup(Handle handle, Set<String> group, Set<StoryRow> were) {
        Optional<String> listed = group.size() > 1 && terms.once() && !holdsParted(handle, group)
                ? chosen(handle, group)
                : Optional.empty();
        for (String id : group) {
            StoryTable.find(handle, id).ifPresent(row -> {
                were.add(row);
                StoryTable.standBehind(
                        handle, id, listed.filter(other -> !other.equals(id)).orElse(null));
            });
        }
    }

    /// Chooses the preferred supplier, else the supplier whose copy was shown first. Of that supplier's
    /// stories, chooses the one that it made last: if it sent two, that is the corrected one.
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
                        .max(Comparator.comparing(Member::created).thenComparing(Member::id)))
                .map(Member::id);
    }

    private static boolean holdsParted(Handle handle, Set<String> group) {
        return group.stream().anyMatch(id -> !Collections.disjoint(UnlinkedTable.of(handle, id), group));
    }

    private int rank(String supplier) {
        int rank = terms.preferred().indexOf(supplier);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /// Returns a story with its near-duplicates, their near-duplicates, and so on.
    static Set<String> of(Handle handle, String story) {
        Set<String> group = new TreeSet<>(Set.of(story));
        Deque<String> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (String other : NearDuplicateTable.links(handle, open.remove())) {
                if (group.add(other)) {
                    open.add(other);
                }
            }
        }
        return group;
    }
}
