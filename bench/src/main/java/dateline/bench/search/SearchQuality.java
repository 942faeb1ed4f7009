package dateline.bench.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good the first ten stories for one question are.
///
/// @param gain normalised discounted cumulative gain; a story of grade g gains 2^g - 1
/// @param reciprocal 1 divided by the place of the first story that is about the question; 0 if none is
/// @param nothing 1 if none of the ten even mentions it, else 0
record SearchQuality(double gain, double reciprocal, double nothing) {
    static final int SHOWN = 10;
    private static final int ABOUT = 2;

    static SearchQuality of(List<String> found, Map<String, Integer> grades) {
        List<Integer> shown = found.stream()
                .limit(SHOWN)
                .map(id -> grades.getOrDefault(id, 0))
                .toList();
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(SHOWN)
                .toList();
        int place = 0;
        while (place < shown.size() && shown.get(place) < ABOUT) {
            place++;
        }
        double bestGain = gain(best);
        return new SearchQuality(
                bestGain == 0 ? 0 : gain(shown) / bestGain,
                place == shown.size() ? 0 : 1.0 / (place + 1),
                shown.stream().allMatch(grade -> grade == 0) ? 1 : 0);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
