package dateline.bench.related;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How good the list for one story is.
///
/// @param first 1 if the first story is right, else 0
/// @param amongFive 1 if one of the first five is right, else 0
/// @param reciprocal 1 divided by the place of the first right story; 0 if none of the list is right
/// @param gain normalised discounted cumulative gain of the first six
/// @param unrelated the share of the first six that have hardly a word in common with the story
record Judgement(double first, double amongFive, double reciprocal, double gain, double unrelated) {
    static final int SHOWN = 6;
    private static final double HARDLY_RELATED = 0.10;

    static Judgement of(String story, List<String> list, Set<String> group, ToDoubleFunction<String> cosine) {
        int place = 0;
        double gain = 0;
        double best = 0;
        for (int i = 0; i < list.size(); i++) {
            boolean right = group.contains(list.get(i)) && !list.get(i).equals(story);
            place = right && place == 0 ? i + 1 : place;
            gain += right && i < SHOWN ? discount(i) : 0;
        }
        for (int i = 0; i < Math.min(SHOWN, group.size() - 1); i++) {
            best += discount(i);
        }
        List<String> shown = list.subList(0, Math.min(SHOWN, list.size()));
        long unrelated = shown.stream()
                .filter(other -> cosine.applyAsDouble(other) < HARDLY_RELATED)
                .count();
        return new Judgement(
                place == 1 ? 1 : 0,
                place >= 1 && place <= 5 ? 1 : 0,
                place == 0 ? 0 : 1.0 / place,
                gain / best,
                shown.isEmpty() ? 0 : (double) unrelated / shown.size());
    }

    private static double discount(int place) {
        return 1 / (Math.log(place + 2) / Math.log(2));
    }
}
