package dateline.bench.related;

import dateline.search.StoryDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
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
                "%9s %9s %9s %9s %15s %9s%n", "stories", "p50 ms", "p99 ms", "max ms", "stories/s in", "bytes");
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
            double seconds = (System.nanoTime() - start) / 1e9;
            times(dateline, queries, WARM);
            Times times = times(dateline, queries, QUERIES);
            System.out.printf(
                    Locale.ROOT,
                    "%9d %15.2f %15.2f %15.2f %15.2f %13.0f %13d%n",
                    all,
                    Times.at(times.clock, 50),
                    Times.at(times.clock, 99),
                    Times.at(times.processor, 50),
                    Times.at(times.processor, 99),
                    all / seconds,
                    dateline.size() / all);
        }
    }

    private static Times times(Dateline dateline, List<StoryDocument> queries, int count) {
        Random random = new Random(1);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Times times = new Times(new long[count], new long[count]);
        for (int i = 0; i < count; i++) {
            StoryDocument story = queries.get(random.nextInt(queries.size()));
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            dateline.related(story);
            times.clock[i] = System.nanoTime() - start;
            times.processor[i] = threads.getCurrentThreadCpuTime() - processor;
        }
        return times;
    }

    /// @param clock nanoseconds
    /// @param processor the same
    private record Times(long[] clock, long[] processor) {
        /// Returns a percentile in milliseconds.
        static double at(long[] nanoseconds, int percent) {
            long[] sorted = nanoseconds.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length * percent / 100] / 1e6;
        }
    }
}
