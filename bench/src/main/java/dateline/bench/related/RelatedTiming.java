package dateline.bench.related;

import dateline.bench.figures.CallTimes;
import dateline.search.StoryDocument;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures how long a list of related stories takes in archives of several sizes: by the clock, and in
/// processor time, which other programs on the machine disturb less.
final class RelatedTiming {
    private static final int[] SIZES = {0, 100_000};
    private static final int QUERIES = 1_000;
    private static final int WARM = 1_000;

    private RelatedTiming() {}

    /// @param sizes how many stories to index; by default the whole set, and then 100,000
    static void run(JudgedStories judged, int... sizes) throws IOException {
        List<StoryDocument> queries = judged.queries();
        System.out.printf(
                "%9s %9s %9s %9s %9s %13s %9s%n",
                "stories", "p50 ms", "p99 ms", "cpu p50", "cpu p99", "stories/s in", "bytes");
        for (int size : sizes.length == 0 ? SIZES : sizes) {
            measure(judged.stories().values(), queries, size);
        }
    }

    private static void measure(Collection<StoryDocument> stories, List<StoryDocument> queries, int size)
            throws IOException {
        OtherWords others = new OtherWords(stories);
        long start = System.nanoTime();
        try (Dateline dateline = Dateline.of(stories)) {
            int all = stories.size();
            for (int copy = 1; all < size; copy++) {
                List<StoryDocument> more = others.copy(copy);
                List<StoryDocument> fitting = more.subList(0, Math.min(more.size(), size - all));
                dateline.add(fitting);
                all += fitting.size();
            }
            dateline.join();
            double seconds = (System.nanoTime() - start) / 1e9;
            times(dateline, queries, WARM);
            CallTimes times = times(dateline, queries, QUERIES);
            System.out.printf(
                    Locale.ROOT,
                    "%9d %9.2f %9.2f %9.2f %9.2f %13.0f %9d%n",
                    all,
                    times.clock(50),
                    times.clock(99),
                    times.processor(50),
                    times.processor(99),
                    all / seconds,
                    dateline.size() / all);
        }
    }

    private static CallTimes times(Dateline dateline, List<StoryDocument> queries, int count) {
        Random random = new Random(1);
        CallTimes times = new CallTimes(count);
        for (int i = 0; i < count; i++) {
            StoryDocument story = queries.get(random.nextInt(queries.size()));
            times.measure(() -> dateline.related(story));
        }
        return times;
    }
}
