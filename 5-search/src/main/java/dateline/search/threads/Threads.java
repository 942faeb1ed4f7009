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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private @Nullable Listener listener;
    private volatile @Nullable ThreadStore store;
    private volatile long reached;

    /// Whether a reader could not read the file: it is opened again then.
    private volatile boolean unreadable;

    /// Whether a reader asked while the threads could not be read.
    private volatile boolean missed;

    /// Whether the threads are made from nothing, so that all stories are being compared.
    private boolean fromNothing;

    /// How far all stories have been compared anew; null while they need not be.
    private @Nullable Reached again;

    /// Receives a message after each change of the threads. Their worker calls it.
    public interface Listener {
        /// @param stories the ids of those whose threads have other members
        void changed(Set<String> stories);

        /// The threads were opened, and somebody had asked for one before, in vain.
        void opened();
    }

    /// The stories whose threads have other members, until the listener was told.
    private final Set<String> changed = new HashSet<>();

    /// @param folder of the index; the threads are made anew if they are not there
    public Threads(Archive archive, SearchIndex index, Path folder) {
        this.archive = archive;
        this.index = index;
        this.folder = folder;
    }

    /// Opens the threads in the background, and follows the index.
    public void start(Listener listener) {
        this.listener = listener;
        worker.start("threads");
    }

    /// Tells that the index has more stories.
    public void wake() {
        worker.wake();
    }

    /// Finds the thread of a story, or the one that it has left. Empty if no other story reports its matter.
    public Optional<StoryThread> find(String story) {
        return read(open -> open.find(story)).flatMap(Function.identity());
    }

    /// Lists the threads with at least some stories; first the one whose newest story is the newest.
    public List<StoryThread> list(int stories, int limit) {
        return read(open -> open.list(stories, limit)).orElse(List.of());
    }

    /// Reads the threads. Empty while they cannot be read: no page fails for want of threads.
    private <T> Optional<T> read(Function<ThreadStore, T> question) {
        ThreadStore open = store;
        try {
            if (open != null) {
                return Optional.of(question.apply(open));
            }
        } catch (RuntimeException failure) {
            StorageFault.log(LOG, "A page has no threads, because they cannot be read", failure);
            unreadable = true;
            worker.wake();
        }
        missed = true;
        return Optional.empty();
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
            if (unreadable) {
                end();
            }
            ThreadStore open = store == null ? open() : store;
            boolean done = false;
            while (!done && !worker.isClosed()) {
                boolean last = follow(open);
                tell();
                if (last) {
                    reached = isTooSmall(open)
                            ? index.searchable()
                            : open.reached().change();
                    done = compareAgain(open);
                    tell();
                }
            }
            return Worker.FOREVER;
        }

        private ThreadStore open() {
            ThreadStore opened = ThreadStore.open(folder);
            store = opened;
            unreadable = false;
            if (missed) {
                missed = false;
                told().opened();
            }
            return opened;
        }

        /// Closes the file, so that it is opened, checked and perhaps replaced at the next attempt.
        @Override
        public void failed(Throwable failure) {
            StorageFault.log(LOG, "The threads are behind the search index; this is tried again", failure);
            end();
        }

        @Override
        public void end() {
            ThreadStore open = store;
            store = null;
            if (open != null) {
                open.close();
            }
        }
    }

    private void tell() {
        if (!changed.isEmpty()) {
            told().changed(Set.copyOf(changed));
            changed.clear();
        }
    }

    private Listener told() {
        return Objects.requireNonNull(listener);
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
        fromNothing |= batch.anew() || before.change() == 0;
        if (batch.isEmpty() && batch.reached().change() <= before.change()) {
            return true;
        }
        boolean updated = update(open, batch, batch.reached());
        if (updated && batch.last() && fromNothing) {
            open.setCompared(batch.reached().change());
            fromNothing = false;
            again = null;
        }
        return batch.last() || !updated;
    }

    /// Compares the next stories anew, if that is due. The threads are then those that would be made from nothing.
    ///
    /// @return whether nothing is left to compare
    private boolean compareAgain(ThreadStore open) {
        if (again == null && !index.read(open::isDue).orElse(false)) {
            return true;
        }
        Reached from = again == null ? Reached.NOTHING : again;
        Reached end = open.reached();
        Batch batch = archive.read(snapshot -> Batch.after(snapshot, from, end.change()));
        if (!update(open, batch, end)) {
            return true;
        }
        again = batch.last() ? null : batch.reached();
        if (batch.last()) {
            open.setCompared(end.change());
        }
        return batch.last();
    }

    /// @return whether the index could be read
    private boolean update(ThreadStore open, Batch batch, Reached to) {
        Optional<Set<String>> updated = index.read(view -> open.update(view, batch.shown(), batch.gone(), to));
        updated.ifPresent(changed::addAll);
        return updated.isPresent();
    }
}
