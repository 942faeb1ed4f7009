package dateline.search.threads;

import dateline.archive.Archive;
import dateline.database.StorageFault;
import dateline.search.Batch;
import dateline.search.Reached;
import dateline.search.SearchIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final Archive archive;
    private final SearchIndex index;
    private final Path folder;

    /// Has a permit while the index may have stories that the threads lack.
    private final Semaphore stories = new Semaphore(1);

    private @Nullable Thread follower;
    private volatile @Nullable ThreadStore store;
    private volatile boolean closed;
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
        follower = Thread.ofPlatform().name("threads").daemon().start(() -> run(listener));
    }

    /// Tells that the index has more stories.
    public void wake() {
        if (stories.availablePermits() == 0) {
            stories.release();
        }
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
        closed = true;
        wake();
        try {
            if (follower != null) {
                follower.join(LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Consumer<Set<String>> listener) {
        while (!closed) {
            try {
                work(listener);
            } catch (InterruptedException e) {
                break;
            } catch (Throwable failure) { // not even an Error may end the thread
                StorageFault.log(LOG, "The threads are behind the search index; this is tried again", failure);
                pause();
            }
        }
        ThreadStore open = store;
        if (open != null) {
            open.close();
        }
    }

    private void work(Consumer<Set<String>> listener) throws InterruptedException {
        ThreadStore open = store;
        if (open == null) {
            open = ThreadStore.open(folder);
            store = open;
        }
        boolean woken = stories.tryAcquire(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
        boolean last = !woken;
        while (!last && !closed) {
            last = follow(open);
            if (!changed.isEmpty()) {
                listener.accept(Set.copyOf(changed));
                changed.clear();
            }
        }
        reached = open.reached().change();
    }

    /// Applies the next changes.
    ///
    /// @return whether the threads are as far as the index
    private boolean follow(ThreadStore open) {
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

    private void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
            wake();
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
