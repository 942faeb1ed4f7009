package dateline.bench.related;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How well groups that a program made agree with those that people made, as the mean over all stories (B-cubed,
/// Bagga and Baldwin 1998).
///
/// @param precision of the stories that the program put beside a story, the share that belongs there
/// @param recall of the stories that belong beside a story, the share that the program put there
record BCubed(double precision, double recall) {
    /// @param made a story of none of these stands alone
    /// @param right each judged story in one of these; all others are left out
    static BCubed of(Collection<Set<String>> made, Collection<Set<String>> right) {
        Map<String, Set<String>> groupOf = new HashMap<>();
        made.forEach(group -> group.forEach(story -> groupOf.put(story, group)));
        Set<String> judged = new HashSet<>();
        right.forEach(judged::addAll);
        double precision = 0;
        double recall = 0;
        for (Set<String> wanted : right) {
            for (String story : wanted) {
                Set<String> beside = new HashSet<>(groupOf.getOrDefault(story, Set.of(story)));
                beside.retainAll(judged);
                long hits = beside.stream().filter(wanted::contains).count();
                precision += (double) hits / beside.size();
                recall += (double) hits / wanted.size();
            }
        }
        return new BCubed(precision / judged.size(), recall / judged.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
