package dateline.search;

import dateline.archive.Archive;
import dateline.database.StorageFault;
import dateline.search.SearchIndex.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the index's thread does: it opens the index and applies the archive's changes to it.
final class IndexUpdates implements Worker.Work {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdates.class);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

    /// While there is much to index, searches find what was indexed until then.
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);

    private final Archive archive;
    private final Path folder;
    private final HiddenStories hidden;
    private Listener listener = new Listener() {};
    private volatile @Nullable StoryIndex index;
    private volatile long reached;
    private boolean opened;
    private boolean uncommitted;
    /// As [System#nanoTime] has it.
    private long committed = System.nanoTime();
    /// As [System#nanoTime] has it.
    private long refreshed = System.nanoTime();

    IndexUpdates(Archive archive, Path folder, HiddenStories hidden) {
        this.archive = archive;
        this.folder = folder;
        this.hidden = hidden;
    }

    /// Sets the listener. Must be called before the thread starts.
    void setListener(Listener listener) {
        this.listener = listener;
    }

    /// Returns the index; null until it is open, and after a failure until it is open again.
    @Nullable
    StoryIndex index() {
        return index;
    }

    /// As [SearchIndex#reached].
    long reached() {
        return reached;
    }

    @Override
    public Duration run(Worker worker, boolean woken) {
        StoryIndex open = index;
        if (open == null) {
            open = StoryIndex.open(folder);
            hide(open);
            index = open;
        } else if (!hidden.isComplete()) {
            hide(open);
        }
        if (woken) {
            catchUp(open, worker);
        } else {
            commit(open);
        }
        return uncommitted ? BETWEEN_COMMITS : Worker.FOREVER;
    }

    /// Lets the next run open the index as it was committed: Lucene's writer ends with the first failed write.
    @Override
    public void failed(Throwable failure) {
        StorageFault.log(LOG, "The search index is behind the archive; this is tried again", failure);
        StoryIndex open = index;
        index = null;
        opened = false;
        uncommitted = false;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void end() {
        try (StoryIndex open = index) {
            if (open != null) {
                commit(open);
            }
        } catch (Throwable failure) {
            StorageFault.log(
                    LOG, "The search index could not be written; the next start builds what is missing", failure);
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

    private void catchUp(StoryIndex open, Worker worker) {
        boolean last = false;
        boolean one = false;
        boolean many = !opened;
        boolean built = open.reached().equals(Reached.NOTHING);
        while (!last && !worker.isClosed()) {
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
            open.join(false);
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
}
