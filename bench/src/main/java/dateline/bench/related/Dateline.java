package dateline.bench.related;

import dateline.search.Reached;
import dateline.search.StoryDocument;
import dateline.search.StoryIndex;
import dateline.search.related.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The ranking that the site uses.
final class Dateline implements Recommender {
    private static final int BATCH = 500;

    private final Path folder;
    private final StoryIndex index;

    private Dateline(Path folder, StoryIndex index) {
        this.folder = folder;
        this.index = index;
    }

    static Dateline of(Collection<StoryDocument> stories) throws IOException {
        Path folder = Files.createTempDirectory("dateline-related-");
        Dateline dateline = new Dateline(folder, StoryIndex.open(folder));
        dateline.add(stories);
        return dateline;
    }

    /// Adds stories to the index, as the program does when it builds the index.
    void add(Collection<StoryDocument> stories) {
        List<StoryDocument> all = new ArrayList<>(stories);
        long before = index.reached().change();
        for (int i = 0; i < all.size(); i += BATCH) {
            int end = Math.min(all.size(), i + BATCH);
            index.update(all.subList(i, end), List.of(), new Reached(before + end, Instant.EPOCH));
        }
        index.refresh();
        index.commit();
    }

    /// Joins the parts of the index, as the program does after it was built.
    void join() {
        index.join(true);
        index.refresh();
    }

    /// Closes the index, and opens it again as a start of the program does.
    Dateline restarted() {
        index.close();
        return new Dateline(folder, StoryIndex.open(folder));
    }

    long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public String name() {
        return "Dateline";
    }

    @Override
    public List<String> related(StoryDocument story) {
        return index.read(Set.of(), view -> Ranking.of(view, story)).stream()
                .map(Ranking.Ranked::id)
                .limit(DEPTH)
                .toList();
    }

    @Override
    public void close() {
        index.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
