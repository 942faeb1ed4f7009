package dateline.bench.related;

import dateline.bench.figures.Interval;
import dateline.search.StoryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Compares ways to recommend stories on a set in which people marked the stories of one event. Prints a line
/// for each way, every figure with its 95 % interval by bootstrap.
public final class RelatedBench {
    private static final int MANY_WORDS = 80;
    private static final int FEW_WORDS = 25;

    private RelatedBench() {}

    /// @param arguments the folder of a [JudgedStories]; then `--timing` to measure the time alone, in archives
    ///     of all sizes that follow, or `--lists`, how many stories, and their sources to print lists instead
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 2 && arguments[1].equals("--lists")) {
            Set<String> sources = Set.copyOf(List.of(arguments).subList(3, arguments.length));
            RelatedLists.print(Path.of(arguments[0]), Integer.parseInt(arguments[2]), sources);
            return;
        }
        JudgedStories judged = JudgedStories.read(Path.of(arguments[0])).withoutSingles();
        if (arguments.length > 1) {
            RelatedTiming.run(
                    judged,
                    Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray());
            return;
        }
        Collection<StoryDocument> stories = judged.stories().values();
        int queries = judged.groups().stream().mapToInt(Set::size).sum();
        System.out.printf("%d stories, %d queries%n", stories.size(), queries);
        System.out.printf(
                "%-16s %-17s %-17s %-17s %-17s %-17s %s%n", "method", "P@1", "hit@5", "MRR", "nDCG@6", "guard", "ms");
        TfIdf words = new TfIdf(stories);
        measure(Newest.ofAll(stories), judged, words);
        if (stories.stream().anyMatch(story -> story.labels().section() != null)) {
            measure(Newest.ofTheSection(stories), judged, words);
        }
        measure(words, judged, words);
        try (LuceneSearch bm25 = LuceneSearch.forAllWords(stories);
                LuceneSearch few = LuceneSearch.moreLikeThis(FEW_WORDS, stories);
                LuceneSearch many = LuceneSearch.moreLikeThis(MANY_WORDS, stories)) {
            measure(bm25, judged, words);
            measure(few, judged, words);
            measure(many, judged, words);
        }
        Dateline before = Dateline.of(stories);
        List<List<String>> lists = measure(before, judged, words);
        try (Dateline after = before.restarted()) {
            boolean same = shown(lists).equals(shown(lists(after, judged)));
            System.out.printf(
                    "after a restart: %s; %d bytes on the disk for a story%n",
                    same ? "the same lists" : "OTHER LISTS", after.size() / stories.size());
        }
        ListFigures.print(Path.of(arguments[0]), judged, words);
    }

    private static List<List<String>> measure(Recommender recommender, JudgedStories judged, TfIdf words) {
        lists(recommender, judged, 200); // so that the time is that of warm code
        long start = System.nanoTime();
        List<List<String>> lists = lists(recommender, judged);
        double milliseconds = (System.nanoTime() - start) / 1e6 / lists.size();
        List<Judgement> judgements = new ArrayList<>();
        int i = 0;
        for (Set<String> group : judged.groups()) {
            for (String id : group) {
                judgements.add(Judgement.of(id, lists.get(i++), group, other -> words.cosine(id, other)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %-17s %-17s %-17s %-17s %-17s %.2f%n",
                recommender.name(),
                figure(judgements, Judgement::first),
                figure(judgements, Judgement::amongFive),
                figure(judgements, Judgement::reciprocal),
                figure(judgements, Judgement::gain),
                figure(judgements, Judgement::unrelated),
                milliseconds);
        return lists;
    }

    private static List<List<String>> lists(Recommender recommender, JudgedStories judged) {
        return lists(recommender, judged, Integer.MAX_VALUE);
    }

    private static List<List<String>> lists(Recommender recommender, JudgedStories judged, int limit) {
        return judged.queries().stream().limit(limit).map(recommender::related).toList();
    }

    private static List<List<String>> shown(List<List<String>> lists) {
        return lists.stream()
                .map(list -> list.subList(0, Math.min(Judgement.SHOWN, list.size())))
                .toList();
    }

    private static Interval figure(List<Judgement> judgements, ToDoubleFunction<Judgement> figure) {
        return Interval.of(judgements.stream().mapToDouble(figure).toArray());
    }
}
