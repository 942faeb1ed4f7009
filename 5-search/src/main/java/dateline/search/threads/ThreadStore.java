package dateline.search.threads;

import dateline.database.Database;
import dateline.database.ReplaceableDatabase;
import dateline.search.IndexView;
import dateline.search.Reached;
import dateline.search.StoryDocument;
import dateline.search.threads.StoryThread.Member;
import dateline.search.threads.ThreadTable.Filed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Keeps the threads in a file beside the index. They are derived: deleting the file loses nothing but the
/// addresses of threads whose first story has left.
public final class ThreadStore implements AutoCloseable {
    /// Of stories that are linked with each other, at most so many are grouped anew for a new one.
    private static final int MOST_REGROUPED = 500;

    private static final int QUARTER = 4;

    private static final Comparator<Filed> EARLIEST =
            Comparator.comparingLong(Filed::published).thenComparing(Filed::id);

    private final Database database;

    private ThreadStore(Database database) {
        this.database = database;
    }

    public static ThreadStore open(Path folder) {
        return new ThreadStore(ReplaceableDatabase.open(
                folder.resolve("threads.db"),
                "dateline/search/threads",
                "The threads are made anew from the archive.",
                Instant.now()));
    }

    /// Returns how far the threads are.
    public Reached reached() {
        return database.read(handle -> new ThreadTable(handle).reached());
    }

    /// Finds the thread of a story, or the one that it has left. Empty if no other story reports its matter.
    public Optional<StoryThread> find(String story) {
        return database.read(handle -> {
            ThreadTable table = new ThreadTable(handle);
            return table.find(story)
                    .map(Filed::thread)
                    .or(() -> table.findHeir(story).flatMap(table::find).map(Filed::thread))
                    .map(thread -> new StoryThread(thread, table.members(thread)));
        });
    }

    /// Lists the threads with at least some stories; first the one whose newest story is the newest.
    List<StoryThread> list(int stories, int limit) {
        return database.read(handle -> {
            ThreadTable table = new ThreadTable(handle);
            return table.threads(stories, limit).stream()
                    .map(thread -> new StoryThread(thread, table.members(thread)))
                    .toList();
        });
    }

    /// Returns whether to compare all stories anew: after a quarter as many changes as there are stories. The
    /// words' weights have moved since, and stories have come that are better candidates.
    public boolean isDue(IndexView index) {
        return database.read(handle -> {
            ThreadTable table = new ThreadTable(handle);
            long changes = table.reached().change() - table.compared();
            return changes > 0 && changes * QUARTER >= index.reader().numDocs();
        });
    }

    /// Notes that all stories were compared after a change.
    public void setCompared(long change) {
        database.change(handle -> new ThreadTable(handle).setCompared(change));
    }

    /// Adds stories, or replaces them.
    ///
    /// @param index must find these stories, and those before them
    /// @param gone ids of stories that readers may no longer see
    /// @param to how far the threads are then
    /// @return the stories whose threads have other members now, and those that are gone
    public Set<String> update(IndexView index, Collection<StoryDocument> stories, Collection<String> gone, Reached to) {
        List<Continued> continued =
                stories.stream().map(story -> Continued.of(index, story)).toList();
        return database.write(handle -> {
            ThreadTable table = new ThreadTable(handle);
            Set<String> touched = new HashSet<>();
            gone.forEach(id -> touched.addAll(table.remove(id)));
            for (Continued each : continued) {
                touched.add(each.story().id());
                touched.addAll(table.link(each));
            }
            table.reach(to);
            Set<String> changed = regroup(table, touched);
            changed.addAll(gone);
            return changed;
        });
    }

    /// Forgets everything but where addresses lead.
    void clear() {
        database.change(handle -> new ThreadTable(handle).clear());
    }

    @Override
    public void close() {
        database.close();
    }

    /// Groups anew the stories that are linked with these, directly or through others.
    private static Set<String> regroup(ThreadTable table, Set<String> touched) {
        Map<String, List<Link>> around = table.linksAround(touched, MOST_REGROUPED);
        Map<String, Filed> stories = new HashMap<>();
        around.keySet().forEach(id -> table.find(id).ifPresent(story -> stories.put(id, story)));
        Set<Link> links = new HashSet<>();
        around.values().forEach(links::addAll);
        links.removeIf(link -> !stories.containsKey(link.story()) || !stories.containsKey(link.other()));
        Map<String, String> threads = new HashMap<>();
        for (List<String> group : Grouping.of(links)) {
            String first = first(group, stories);
            group.forEach(story -> threads.put(story, first));
        }
        return assign(table, stories.values(), threads);
    }

    private static String first(List<String> group, Map<String, Filed> stories) {
        return group.stream()
                .map(id -> Objects.requireNonNull(stories.get(id)))
                .min(EARLIEST)
                .orElseThrow()
                .id();
    }

    private static Set<String> assign(ThreadTable table, Collection<Filed> stories, Map<String, String> threads) {
        Set<String> changed = new HashSet<>();
        Set<String> concerned = new HashSet<>();
        for (Filed story : stories) {
            String now = threads.get(story.id());
            if (!Objects.equals(story.thread(), now)) {
                changed.add(story.id());
                Optional.ofNullable(story.thread()).ifPresent(concerned::add);
                Optional.ofNullable(now).ifPresent(concerned::add);
                table.setThread(story.id(), now);
            }
            if (story.thread() != null && now == null) {
                heir(story, stories).ifPresent(heir -> table.lead(story.id(), heir));
            }
        }
        concerned.forEach(
                thread -> table.members(thread).stream().map(Member::id).forEach(changed::add));
        return changed;
    }

    /// Finds another story of the thread that a story leaves.
    private static Optional<String> heir(Filed leaving, Collection<Filed> stories) {
        return stories.stream()
                .filter(story -> Objects.equals(story.thread(), leaving.thread()))
                .filter(story -> !story.id().equals(leaving.id()))
                .min(EARLIEST)
                .map(Filed::id);
    }
}
