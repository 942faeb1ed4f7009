package dateline.search;

import dateline.archive.Archive;
import dateline.archive.Change;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;

/// Keeps the index of the public stories up to date, on its own thread: no change of the archive and no reader
/// waits for it.
///
/// It asks the archive for what changed after the change that it has reached. So a missed message costs time
/// and nothing else. The index may be a moment behind with new stories and new versions. It never is with
/// stories that left: before a kill is acknowledged, [HiddenStories] has its stories, and no search finds them
/// any more.
public final class SearchIndex implements AutoCloseable {
    private final Archive archive;
    private final HiddenStories hidden = new HiddenStories();
    private final IndexUpdates updates;
    private final Worker worker;

    /// Receives a message after each change of what searches find. The index calls it on its own thread.
    public interface Listener {
        /// @param stories new ones, or new versions
        default void indexed(List<StoryDocument> stories) {}

        /// The index was opened, or had many changes to catch up with: any search may find something else now.
        default void caughtUp() {}
    }

    /// @param folder may be deleted while the program is stopped; the index is then built anew
    public SearchIndex(Archive archive, Path folder) {
        this.archive = archive;
        this.updates = new IndexUpdates(archive, folder, hidden);
        this.worker = new Worker(updates);
    }

    /// Opens the index in the background, and follows the archive.
    public void start(Listener listener) {
        updates.setListener(listener);
        archive.follow("search", this::follow, this::startOver);
        worker.start("search-index");
    }

    /// Runs a search. Empty until the index is open, and while it is not known which stories have left.
    public <T> Optional<T> read(Function<IndexView, T> search) {
        Optional<Set<String>> without = hidden.ids(); // before the index, as HiddenStories says
        StoryIndex open = updates.index();
        try {
            return open == null ? Optional.empty() : without.map(ids -> open.read(ids, search));
        } catch (AlreadyClosedException e) { // after a failed write
            return Optional.empty();
        }
    }

    /// Returns the number of the archive's change up to which the index is complete and its listener was told;
    /// 0 until the index is open.
    public long reached() {
        return updates.reached();
    }

    /// Returns the number of the archive's change up to which searches find every story; 0 until the index is open.
    public long searchable() {
        StoryIndex open = updates.index();
        return open == null ? 0 : open.visible().change();
    }

    /// Stops following the archive, and writes the index to the disk.
    @Override
    public void close() {
        archive.unfollow("search");
        worker.close();
    }

    /// Hides the stories that a change takes from readers. Runs before the change is acknowledged.
    private void follow(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.addAll(change.stories()));
        long last = changes.stream().mapToLong(Change::number).max().orElse(0);
        Set<String> shown = archive.read(snapshot -> snapshot.shown(ids));
        ids.removeAll(shown);
        hidden.add(last, ids, shown);
        worker.wake();
    }

    private void startOver(long change) {
        hidden.miss(change);
        worker.wake();
    }
}
