package dateline.bench.search;

import dateline.bench.figures.CallTimes;
import dateline.bench.figures.ProcessTime;
import dateline.bench.search.MadeUpQuestions.Typing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Measures searches, and the building of the index, for made-up archives of several sizes.
final class SearchTiming {
    private static final int[] SIZES = {10_000, 100_000};
    private static final int BATCH = 5_000;
    /// Indexed first, and not printed, so that the times after it are those of warm code.
    private static final int WARM_STORIES = 3_001;
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
        measure(WARM_STORIES);
        for (int size : sizes.length == 0 ? SIZES : sizes) {
            measure(size);
        }
    }

    private static void measure(int size) throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            new SearchTiming(size, scratch).measure();
        }
    }

    private void measure() throws IOException {
        ProcessTime lucene = indexWithLucene();
        try (StoryArchive archive = new StoryArchive(scratch.make("archive"), MadeUpStories.NOW)) {
            for (int from = 0; from < count; from += BATCH) {
                archive.file(stories.list(from, Math.min(count, from + BATCH)));
            }
            long before = usedHeap();
            ProcessTime time = new ProcessTime();
            try (ArchiveSearch ours = new ArchiveSearch(archive, scratch.make("search"))) {
                time.measure(ours::open);
                if (count == WARM_STORIES) {
                    return;
                }
                print(time, lucene);
                print(ours);
                System.out.printf(
                        Locale.ROOT, "heap in use for the open index: %.0f MB%n", (usedHeap() - before) / MILLION);
            }
        }
        System.out.printf(
                "index: %d bytes a story; Lucene's %d%n",
                scratch.size("search") / count, scratch.size("lucene") / count);
    }

    private void print(ProcessTime ours, ProcessTime lucene) {
        System.out.printf(
                Locale.ROOT,
                "%d stories: built anew at %.0f/s with %.2f ms of processor time each; Lucene alone %.0f/s, %.2f ms;"
                        + " ratio %.2f by the clock, %.2f by processor time%n",
                count,
                ours.rate(count),
                ours.processorMillis(count),
                lucene.rate(count),
                lucene.processorMillis(count),
                ours.rate(count) / lucene.rate(count),
                lucene.processorMillis(count) / ours.processorMillis(count));
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

    /// Indexes the same stories with Lucene's defaults, on one thread.
    private ProcessTime indexWithLucene() throws IOException {
        ProcessTime time = new ProcessTime();
        try (LuceneDefaults lucene = new LuceneDefaults(scratch.make("lucene"))) {
            for (int from = 0; from < count; from += BATCH) {
                List<NewsStory> batch = stories.list(from, Math.min(count, from + BATCH));
                time.measure(() -> lucene.add(batch));
            }
            time.measure(lucene::commit);
        }
        return time;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
