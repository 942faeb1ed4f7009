package dateline.search;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.database.StorageFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index of the public stories up to date, on its own thread: no change of the archive and no reader
/// waits for it.
///
/// It asks the archive for what changed after the change that it has reached. So a missed message costs time
/// and nothing else. The index may be a moment behind with new stories and new versions. It never is with
/// stories that left: before a kill is acknowledged, [HiddenStories] has its stories, and no search finds them
/// any more.
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);
    /// While there is much to index: searches find a part of it every so often.
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final Archive archive;
    private final Path folder;
    private final HiddenStories hidden = new HiddenStories();

    /// Has a permit while the archive may have changes that the index lacks.
    private final Semaphore changes = new Semaphore(1);

    private @Nullable Thread thread;
    private volatile @Nullable StoryIndex index;
    private volatile boolean closed;
    private boolean opened;
    private boolean uncommitted;
    private volatile long reached;
    /// As [System#nanoTime] has it.
    private long committed = System.nanoTime();
    /// As [System#nanoTime] has it.
    private long refreshed = System.nanoTime();

    /// Is told what searches find from now on, on the index's thread.
    public interface Listener {
        /// @param stories new ones, or new versions
        void indexed(List<StoryDocument> stories);

        /// The index was opened, or had many changes to catch up with: any search may find something else now.
        void caughtUp();
    }

    /// @param folder may be deleted while the program is stopped; the index is then built anew
    public SearchIndex(Archive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /// Opens the index in the background, and follows the archive.
    public void start(Listener listener) {
        archive.follow("search", this::follow, this::startOver);
        thread = Thread.ofPlatform().name("search-index").daemon().start(() -> run(listener));
    }

    /// Runs a search. Empty until the index is open, and while it is not known which stories have left.
    public <T> Optional<T> read(Function<IndexView, T> search) {
        Optional<Set<String>> without = hidden.ids(); // before the index, as HiddenStories says
        StoryIndex open = index;
        try {
            return open == null ? Optional.empty() : without.map(ids -> open.read(ids, search));
        } catch (AlreadyClosedException e) { // after a failed write
            return Optional.empty();
        }
    }

    /// Returns the number of the archive's change up to which the index is complete and its listener was told;
    /// 0 until the index is open.
    public long reached() {
        return reached;
    }

    /// Returns the number of the archive's change up to which searches find every story; 0 until the index is open.
    public long searchable() {
        StoryIndex open = index;
        return open == null ? 0 : open.visible().change();
    }

    /// Stops following the archive, and writes the index to the disk.
    @Override
    public void close() {
        archive.unfollow("search");
        closed = true;
        wake();
        try {
            if (thread != null) {
                thread.join(LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Hides the stories that a change takes from readers. Runs before the change is acknowledged.
    private void follow(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.addAll(change.stories()));
        long last = changes.stream().mapToLong(Change::number).max().orElse(0);
        Set<String> shown = archive.read(snapshot -> snapshot.shown(ids));
        ids.removeAll(shown);
        hidden.add(last, ids, shown);
        wake();
    }

    private void startOver(long change) {
        hidden.miss(change);
        wake();
    }

    private void wake() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    private void run(Listener listener) {
        while (!closed) {
            try {
                work(listener);
            } catch (InterruptedException e) {
                break;
            } catch (Throwable failure) { // not even an Error may end the thread
                StorageFault.log(LOG, "The search index is behind the archive; this is tried again", failure);
                discard();
                pause();
            }
        }
        finish();
    }

    private void work(Listener listener) throws InterruptedException {
        StoryIndex open = index;
        if (open == null) {
            open = StoryIndex.open(folder);
            hide(open);
            index = open;
        } else if (!hidden.isComplete()) {
            hide(open);
        }
        boolean woken =
                changes.tryAcquire(uncommitted ? BETWEEN_COMMITS.toMillis() : Long.MAX_VALUE, TimeUnit.MILLISECONDS);
        if (woken) {
            catchUp(open, listener);
        } else {
            commit(open);
        }
    }

    /// Hides what the archive hides and the index may contain. An index of another archive is emptied.
    private void hide(StoryIndex open) {
        archive.read(snapshot -> {
            if (Batch.isAnew(snapshot, open.reached())) {
                open.clear();
            }
            Reached before = open.reached();
            hidden.addAll(snapshot.lastChange(), before.change() == 0 ? Set.of() : Batch.hidden(snapshot, before));
            return before;
        });
    }

    private void catchUp(StoryIndex open, Listener listener) {
        boolean last = false;
        boolean one = false;
        boolean many = !opened;
        boolean built = open.reached().equals(Reached.NOTHING);
        while (!last && !closed) {
            Batch batch = archive.read(snapshot -> Batch.after(snapshot, open.reached()));
            if (batch.anew()) {
                open.clear();
                built = true;
            }
            open.update(batch.shown(), batch.gone(), batch.reached());
            uncommitted |= batch.anew() || !batch.isEmpty();
            last = batch.last();
            many |= batch.anew() || one && !batch.isEmpty();
            if (!many || last || System.nanoTime() - refreshed > BETWEEN_REFRESHES.toNanos()) {
                refresh(open);
            }
            if (!many && !batch.isEmpty()) {
                one = true;
                tell(() -> listener.indexed(batch.shown()));
            }
        }
        if (built) {
            open.join();
        }
        if (many) {
            opened = true;
            tell(listener::caughtUp);
        }
        reached = open.reached().change();
        if (System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
            commit(open);
        }
    }

    private void refresh(StoryIndex open) {
        open.refresh();
        hidden.applied(open.visible().change());
        refreshed = System.nanoTime();
    }

    /// A listener that fails has missed something: next time it is told that any search may find
    /// something else.
    private void tell(Runnable message) {
        try {
            message.run();
        } catch (Throwable failure) { // not even an Error may end the thread
            opened = false;
            StorageFault.log(LOG, "Pages may show old recommendations until the next story", failure);
        }
    }

    private void commit(StoryIndex open) {
        if (uncommitted) {
            open.commit();
            uncommitted = false;
        }
        committed = System.nanoTime();
    }

    private void finish() {
        try (StoryIndex open = index) {
            if (open != null) {
                commit(open);
            }
        } catch (Throwable failure) {
            StorageFault.log(
                    LOG, "The search index could not be written; the next start builds what is missing", failure);
        }
    }

    /// Lets the next attempt open the index as it was committed: Lucene's writer ends with the first failed write.
    private void discard() {
        StoryIndex open = index;
        index = null;
        opened = false;
        uncommitted = false;
        try {
            if (open != null) {
                open.close();
            }
        } catch (Throwable failure) { // not even an Error may end the thread
            LOG.debug("The search index could not be closed", failure);
        }
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
