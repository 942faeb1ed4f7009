package dateline.bench.related;

import dateline.search.Reached;
import dateline.search.StoryDocument;
import dateline.search.StoryIndex;
import dateline.search.threads.StoryThread;
import dateline.search.threads.ThreadStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares ways to find the stories that report one matter on a set in which people grouped them. Prints a line
/// for each way.
public final class ThreadsBench {
    private static final int BATCH = 50;

    private ThreadsBench() {}

    /// @param arguments the folder of a [JudgedStories]; then `--list` to print the headlines of each thread
    public static void main(String[] arguments) throws IOException {
        JudgedStories judged = JudgedStories.read(Path.of(arguments[0]));
        Collection<StoryDocument> stories = judged.stories().values();
        System.out.printf(
                "%d stories, %d judged, in %d groups%n",
                stories.size(),
                judged.groups().stream().mapToInt(Set::size).sum(),
                judged.groups().size());
        System.out.printf("%-26s %9s %9s %9s %9s %9s%n", "method", "precision", "recall", "F1", "threads", "ms");
        long start = System.nanoTime();
        List<Set<String>> ours = ours(stories);
        print("Dateline", judged, ours, start);
        TfIdf words = new TfIdf(stories);
        for (double least : new double[] {0.3, 0.4, 0.5}) {
            start = System.nanoTime();
            List<Set<String>> groups = SinglePass.groups(words, stories, least);
            print("single pass, cosine %.1f".formatted(least), judged, groups, start);
        }
        if (arguments.length > 1) {
            ours.forEach(thread -> list(judged, thread));
        }
    }

    private static void print(String method, JudgedStories judged, List<Set<String>> made, long start) {
        double milliseconds =
                (System.nanoTime() - start) / 1e6 / judged.stories().size();
        BCubed figures = BCubed.of(made, judged.groups());
        System.out.printf(
                Locale.ROOT,
                "%-26s %9.3f %9.3f %9.3f %9d %9.2f%n",
                method,
                figures.precision(),
                figures.recall(),
                figures.f1(),
                made.stream().filter(group -> group.size() > 1).count(),
                milliseconds);
    }

    private static void list(JudgedStories judged, Set<String> thread) {
        System.out.println();
        thread.stream()
                .map(judged::story)
                .sorted(Comparator.comparing(StoryDocument::published))
                .forEach(story ->
                        System.out.println(story.published().toString().substring(0, 10) + "  " + story.headline()));
    }

    /// Adds the stories as the program does, in the order of time.
    private static List<Set<String>> ours(Collection<StoryDocument> stories) throws IOException {
        Path folder = Files.createTempDirectory("dateline-threads-");
        List<StoryDocument> inOrder = new ArrayList<>(stories);
        inOrder.sort(Comparator.comparing(StoryDocument::published).thenComparing(StoryDocument::id));
        try (StoryIndex index = StoryIndex.open(folder);
                ThreadStore threads = ThreadStore.open(folder)) {
            for (int i = 0; i < inOrder.size(); i += BATCH) {
                List<StoryDocument> batch = inOrder.subList(i, Math.min(inOrder.size(), i + BATCH));
                Reached reached = new Reached(i + 1, Instant.EPOCH);
                index.update(batch, List.of(), reached);
                index.refresh();
                index.read(Set.of(), view -> threads.update(view, batch, List.of(), reached));
                List<StoryDocument> all = inOrder.subList(0, i + batch.size());
                if (index.read(Set.of(), threads::isDue)) {
                    index.read(Set.of(), view -> threads.update(view, all, List.of(), reached));
                    threads.setCompared(reached.change());
                }
            }
            return groups(threads, stories);
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Set<String>> groups(ThreadStore threads, Collection<StoryDocument> stories) {
        Set<String> seen = new HashSet<>();
        List<Set<String>> groups = new ArrayList<>();
        for (StoryDocument story : stories) {
            threads.find(story.id())
                    .filter(thread -> seen.add(thread.id()))
                    .ifPresent(thread -> groups.add(ids(thread)));
        }
        return groups;
    }

    private static Set<String> ids(StoryThread thread) {
        return thread.members().stream().map(StoryThread.Member::id).collect(Collectors.toSet());
    }
}
