package dateline.search.threads;

import dateline.archive.Archive;
import dateline.database.StorageFault;
import dateline.search.Batch;
import dateline.search.Reached;
import dateline.search.SearchIndex;
import dateline.search.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the threads up to date, on its own thread: they follow the index, which finds the stories that a new one
/// may continue. No change of the archive, no reader and no search waits for it.
///
/// The threads may be a moment behind the archive. They decide nothing about what readers may see: the page of a
/// thread looks each story up in its snapshot.
public final class Threads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private final Archive archive;
    private final SearchIndex index;
    private final Path folder;

    private final Worker worker = new Worker(new Following());
    private Consumer<Set<String>> listener = changed -> {};
    private volatile @Nullable ThreadStore store;
    private volatile long reached;

    /// The stories whose threads have other members, until the listener was told.
    private final Set<String> changed = new HashSet<>();

    /// @param folder of the index; the threads are made anew if they are not there
    public Threads(Archive archive, SearchIndex index, Path folder) {
        this.archive = archive;
        this.index = index;
        this.folder = folder;
    }

    /// Opens the threads in the background, and follows the index.
    ///
    /// @param listener is told the ids of the stories whose threads have other members
    public void start(Consumer<Set<String>> listener) {
        this.listener = listener;
        worker.start("threads");
    }

    /// Tells that the index has more stories.
    public void wake() {
        worker.wake();
    }

    /// Finds the thread of a story, or of one that is gone. Empty if no other story reports its matter.
    public Optional<StoryThread> find(String story) {
        ThreadStore open = store;
        return open == null ? Optional.empty() : open.find(story);
    }

    /// Returns the number of the archive's change up to which the threads are complete and the listener was told;
    /// 0 until they are open.
    public long reached() {
        return reached;
    }

    @Override
    public void close() {
        worker.close();
    }

    /// What the thread does.
    private final class Following implements Worker.Work {
        @Override
        public Duration run(Worker worker, boolean woken) {
            ThreadStore open = store == null ? ThreadStore.open(folder) : store;
            store = open;
            boolean last = false;
            while (!last && !worker.isClosed()) {
                last = follow(open);
                if (!changed.isEmpty()) {
                    listener.accept(Set.copyOf(changed));
                    changed.clear();
                }
            }
            reached = isTooSmall(open) ? index.searchable() : open.reached().change();
            return Worker.FOREVER;
        }

        @Override
        public void failed(Throwable failure) {
            StorageFault.log(LOG, "The threads are behind the search index; this is tried again", failure);
        }

        @Override
        public void end() {
            ThreadStore open = store;
            if (open != null) {
                open.close();
            }
        }
    }

    /// Returns whether to wait for more stories, so that the first ones are then compared like all later ones.
    private boolean isTooSmall(ThreadStore open) {
        return open.reached().change() == 0
                && index.read(view -> view.reader().numDocs() < Continued.LEAST_STORIES)
                        .orElse(true);
    }

    /// Applies the next changes.
    ///
    /// @return whether the threads are as far as the index
    private boolean follow(ThreadStore open) {
        if (isTooSmall(open)) {
            return true;
        }
        long end = index.searchable();
        Reached before = open.reached();
        Batch batch = archive.read(snapshot -> Batch.after(snapshot, before, end));
        if (batch.anew()) {
            open.clear();
        }
        if (!batch.isEmpty() || batch.reached().change() > before.change()) {
            Optional<Set<String>> updated =
                    index.read(view -> open.update(view, batch.shown(), batch.gone(), batch.reached()));
            updated.ifPresent(changed::addAll);
            return batch.last() || updated.isEmpty();
        }
        return true;
    }
}
