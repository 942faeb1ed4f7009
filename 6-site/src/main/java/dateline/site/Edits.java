package dateline.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the fewest edits that turn one list into another, by the greedy algorithm of Eugene W. Myers, "An
/// O(ND) Difference Algorithm and Its Variations" (1986). It gives up after many edits, or when the effort
/// is spent.
final class Edits {
    /// Replaces a part of the old list with a part of the new list. One of the parts may be empty.
    ///
    /// @param from start in the old list; [#to] is the exclusive end
    /// @param newFrom start in the new list; [#newTo] is the exclusive end
    record Edit(int from, int to, int newFrom, int newTo) {}

    /// The positions reached are stored for each number of edits, so memory grows with the square of this.
    private static final int MOST_EDITS = 1_000;

    private final int[] before;
    private final int[] after;
    private final Effort effort;
    private final List<int[]> reached = new ArrayList<>();

    private Edits(int[] before, int[] after, Effort effort) {
        this.before = before;
        this.after = after;
        this.effort = effort;
    }

    /// @return in the order of the lists; empty if the lists differ too much
    static Optional<List<Edit>> between(List<String> before, List<String> after, Effort effort) {
        if (effort.isSpent()) {
            return Optional.empty();
        }
        Map<String, Integer> numbers = new HashMap<>();
        return new Edits(numbered(before, numbers), numbered(after, numbers), effort).find();
    }

    /// Replaces words by numbers, which are faster to compare than long words.
    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        int[] numbered = new int[words.size()];
        int at = 0;
        for (String word : words) {
            numbered[at++] = numbers.computeIfAbsent(word, w -> numbers.size());
        }
        return numbered;
    }

    private Optional<List<Edit>> find() {
        int last = before.length - after.length;
        int[] furthest = {alongEqual(0, 0)};
        for (int edits = 0; edits <= MOST_EDITS && !effort.isSpent(); edits++) {
            furthest = edits == 0 ? furthest : next(furthest, edits);
            reached.add(furthest);
            boolean hasLast = Math.abs(last) <= edits && (last + edits) % 2 == 0;
            if (hasLast && furthest[last + edits] == before.length) {
                return Optional.of(wayTo(edits, last));
            }
        }
        return Optional.empty();
    }

    /// Returns the furthest position on each diagonal (position in the old list minus position in the new) with
    /// one more edit. Only every other diagonal is used. Stops if the effort is spent.
    private int[] next(int[] furthest, int edits) {
        int[] next = new int[2 * edits + 1];
        for (int diagonal = -edits; diagonal <= edits && !effort.isSpent(); diagonal += 2) {
            int at = withdraws(furthest, edits, diagonal)
                    ? furthest[diagonal - 1 + edits - 1] + 1
                    : furthest[diagonal + 1 + edits - 1];
            int along = alongEqual(at, diagonal);
            next[diagonal + edits] = along;
            effort.spend(1 + along - at);
        }
        return next;
    }

    /// Returns whether the best way to a diagonal withdraws a word, not adds one.
    private static boolean withdraws(int[] furthest, int edits, int diagonal) {
        return diagonal == edits
                || diagonal != -edits && furthest[diagonal - 1 + edits - 1] >= furthest[diagonal + 1 + edits - 1];
    }

    private int alongEqual(int from, int diagonal) {
        int at = from;
        while (at < before.length && at - diagonal < after.length && before[at] == after[at - diagonal]) {
            at++;
        }
        return at;
    }

    private List<Edit> wayTo(int edits, int diagonal) {
        List<Edit> way = new ArrayList<>();
        int on = diagonal;
        for (int edit = edits; edit > 0; edit--) {
            int[] furthest = reached.get(edit - 1);
            if (withdraws(furthest, edit, on)) {
                on--;
                int at = furthest[on + edit - 1];
                way.add(new Edit(at, at + 1, at - on, at - on));
            } else {
                on++;
                int at = furthest[on + edit - 1];
                way.add(new Edit(at, at, at - on, at - on + 1));
            }
        }
        Collections.reverse(way);
        return joined(way);
    }

    private static List<Edit> joined(List<Edit> way) {
        List<Edit> joined = new ArrayList<>();
        for (Edit edit : way) {
            Edit last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() == edit.from() && last.newTo() == edit.newFrom()) {
                joined.set(joined.size() - 1, new Edit(last.from(), edit.to(), last.newFrom(), edit.newTo()));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }
}
