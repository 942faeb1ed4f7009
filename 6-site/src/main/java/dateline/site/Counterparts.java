package dateline.site;

import dateline.site.Edits.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds for each new paragraph the old paragraph that it rewords. The pairs keep the order of both texts, and
/// have as many words in common as possible.
final class Counterparts {
    /// In thousandths. Below it, two paragraphs are easier to read one after the other.
    private static final int LEAST_SIMILARITY = 500;

    /// The greatest number of paragraph pairs that are compared. If there are more, no paragraph is matched
    /// with another.
    private static final int MOST_PAIRS = 40_000;

    /// The cost of a pair in addition to its words, in steps of [Effort].
    private static final int PAIR = 5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> before;
    private final List<int[]> after;
    private final Effort effort;

    private Counterparts(List<List<String>> before, List<List<String>> after, Effort effort) {
        this.before = before.stream().map(this::sorted).toList();
        this.after = after.stream().map(this::sorted).toList();
        this.effort = effort;
    }

    /// @param before the words of each old paragraph
    /// @param after the words of each new paragraph
    /// @return in the order of both texts: a pair has one paragraph of each, any other edit has one
    ///     paragraph of one text
    static List<Edit> of(List<List<String>> before, List<List<String>> after, Effort effort) {
        return new Counterparts(before, after, effort).find();
    }

    /// Returns whether two paragraphs have at least half of their words in common. Returns false if the effort
    /// is spent.
    static boolean areSimilar(List<String> before, List<String> after, Effort effort) {
        return new Counterparts(List.of(before), List.of(after), effort).similarity(0, 0) > 0;
    }

    private List<Edit> find() {
        if ((long) before.size() * after.size() > MOST_PAIRS || effort.isSpent()) {
            return apart();
        }
        int[][] similar = new int[before.size()][after.size()];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                similar[i][j] = similarity(i, j);
            }
        }
        return way(similar, best(similar));
    }

    private List<Edit> apart() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            edits.add(new Edit(i, i + 1, 0, 0));
        }
        for (int j = 0; j < after.size(); j++) {
            edits.add(new Edit(before.size(), before.size(), j, j + 1));
        }
        return edits;
    }

    private List<Edit> way(int[][] similar, int[][] best) {
        List<Edit> way = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean inBoth = i < before.size() && j < after.size();
            if (inBoth && similar[i][j] > 0 && best[i][j] == similar[i][j] + best[i + 1][j + 1]) {
                way.add(new Edit(i, ++i, j, ++j));
            } else if (j == after.size() || inBoth && best[i][j] == best[i + 1][j]) {
                way.add(new Edit(i, ++i, j, j));
            } else {
                way.add(new Edit(i, i, j, ++j));
            }
        }
        return way;
    }

    /// Returns the greatest similarity that the paragraphs from each pair of positions to the end can have.
    private int[][] best(int[][] similar) {
        int[][] best = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                int apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(apart, similar[i][j] + best[i + 1][j + 1]);
            }
        }
        return best;
    }

    /// Returns the similarity of two paragraphs in thousandths; 0 below [#LEAST_SIMILARITY].
    private int similarity(int i, int j) {
        int[] one = before.get(i);
        int[] other = after.get(j);
        int words = one.length + other.length;
        if (effort.isSpent()) {
            return 0;
        }
        effort.spend(PAIR + words);
        if (words == 0) {
            return 0;
        }
        int similarity = (int) (2_000L * common(one, other) / words);
        return similarity < LEAST_SIMILARITY ? 0 : similarity;
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private int[] sorted(List<String> words) {
        int[] sorted = words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
