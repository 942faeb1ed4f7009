package dateline.bench.search;

import dateline.bench.figures.CallTimes;
import dateline.bench.search.MadeUpQuestions.Typing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Measures searches, and the building of the index, for made-up archives of several sizes.
final class SearchTiming {
    private static final int[] SIZES = {10_000, 100_000};
    private static final int BATCH = 5_000;
    private static final int QUESTIONS = 300;
    private static final int WARM = 100;
    private static final int PAGE = 10;
    private static final double MILLION = 1e6;

    private final MadeUpStories stories = new MadeUpStories();
    private final int count;
    private final ScratchFolder scratch;

    private SearchTiming(int count, ScratchFolder scratch) {
        this.count = count;
        this.scratch = scratch;
    }

    /// @param sizes how many stories to make up each time; by default 10,000 and then 100,000
    static void run(int... sizes) throws IOException {
        for (int size : sizes.length == 0 ? SIZES : sizes) {
            try (ScratchFolder scratch = new ScratchFolder()) {
                new SearchTiming(size, scratch).measure();
            }
        }
    }

    private void measure() throws IOException {
        double lucene = luceneRate();
        try (StoryArchive archive = new StoryArchive(scratch.make("archive"), MadeUpStories.NOW)) {
            for (int from = 0; from < count; from += BATCH) {
                archive.file(stories.list(from, Math.min(count, from + BATCH)));
            }
            long before = usedHeap();
            long start = System.nanoTime();
            try (ArchiveSearch ours = new ArchiveSearch(archive, scratch.make("search"))) {
                double rate = count * 1e9 / (System.nanoTime() - start);
                System.out.printf(
                        Locale.ROOT,
                        "%d stories: built anew at %.0f stories/s; Lucene alone %.0f/s; ratio %.2f%n",
                        count,
                        rate,
                        lucene,
                        rate / lucene);
                print(ours);
                System.out.printf(
                        Locale.ROOT, "heap in use for the open index: %.0f MB%n", (usedHeap() - before) / MILLION);
            }
        }
        System.out.printf(
                "index: %d bytes a story; Lucene's %d%n",
                scratch.size("search") / count, scratch.size("lucene") / count);
    }

    private void print(SearchEngine engine) {
        System.out.printf("%-13s %9s %9s %9s %9s%n", "question", "p50 ms", "p99 ms", "cpu p50", "cpu p99");
        for (Typing typing : Typing.values()) {
            times(engine, typing, WARM);
            CallTimes times = times(engine, typing, QUESTIONS);
            System.out.printf(
                    Locale.ROOT,
                    "%-13s %9.1f %9.1f %9.1f %9.1f%n",
                    typing.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    times.clock(50),
                    times.clock(99),
                    times.processor(50),
                    times.processor(99));
        }
    }

    private CallTimes times(SearchEngine engine, Typing typing, int questions) {
        MadeUpQuestions all = new MadeUpQuestions(stories, count);
        CallTimes times = new CallTimes(questions);
        for (int i = 0; i < questions; i++) {
            String question = all.next(typing);
            times.measure(() -> engine.find(question, PAGE));
        }
        return times;
    }

    /// Returns how many of the same stories Lucene indexes in a second, with its defaults and on one thread.
    private double luceneRate() throws IOException {
        long nanoseconds = 0;
        try (LuceneDefaults lucene = new LuceneDefaults(scratch.make("lucene"))) {
            for (int from = 0; from < count; from += BATCH) {
                List<NewsStory> batch = stories.list(from, Math.min(count, from + BATCH));
                long start = System.nanoTime();
                lucene.add(batch);
                nanoseconds += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            lucene.commit();
            nanoseconds += System.nanoTime() - start;
        }
        return count * 1e9 / nanoseconds;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
