package dateline.intake;

import dateline.archive.Archive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dispatches between the journal and the archive, in the journal's order: first those that the archive is
/// filing, then those that are being read. Their number and their bytes are bounded. Only the filing thread
/// uses it.
final class FilingWindow {
    private static final int MOST = 500;
    private static final long MOST_BYTES =
            Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 24);

    private final Deque<InFlight> beingFiled = new ArrayDeque<>();
    private final Deque<InFlight> beingRead = new ArrayDeque<>();

    boolean isEmpty() {
        return beingFiled.isEmpty() && beingRead.isEmpty();
    }

    /// Returns whether another dispatch may be read. One is always allowed, however large it is.
    boolean hasRoom() {
        int number = beingFiled.size() + beingRead.size();
        long bytes = Stream.concat(beingFiled.stream(), beingRead.stream())
                .mapToLong(InFlight::bytes)
                .sum();
        return number == 0 || number < MOST && bytes < MOST_BYTES;
    }

    void add(InFlight dispatch) {
        beingRead.add(dispatch);
    }

    /// Returns the next dispatch to file, whether it is read yet or not.
    Optional<InFlight> findNext() {
        return Optional.ofNullable(beingRead.peek());
    }

    /// Returns the next dispatch to file if it is read, and if the archive may file it together with those that
    /// it is filing: one transaction should not have too many stories.
    Optional<InFlight> findReady() {
        return findNext().filter(next -> next.ready().isDone() && mayBeGrouped(next));
    }

    private boolean mayBeGrouped(InFlight next) {
        int stories = beingFiled.stream().mapToInt(InFlight::stories).sum();
        return beingFiled.isEmpty() || stories + next.stories() <= Archive.MOST_STORIES_AT_ONCE;
    }

    /// Returns whether a dispatch waits for others before it.
    boolean isWaiting(InFlight dispatch) {
        boolean isNext = beingRead.peek() == dispatch && beingFiled.isEmpty();
        return !isNext && beingRead.contains(dispatch);
    }

    /// Returns the number of the dispatch before the next one to file.
    ///
    /// @param filed the number of the last filed dispatch
    long predecessor(long filed) {
        return beingFiled.isEmpty() ? filed : beingFiled.getLast().number();
    }

    /// Notes that the archive is filing the next dispatch.
    void fileNext() {
        beingFiled.add(beingRead.remove());
    }

    /// Returns the first dispatch that the archive is filing, if its filing has ended, well or not.
    Optional<InFlight> findEnded() {
        return Optional.ofNullable(beingFiled.peek())
                .filter(first -> first.filed() == null || first.filed().isDone());
    }

    /// Removes the first dispatch, because it is filed.
    InFlight remove() {
        return beingFiled.isEmpty() ? beingRead.remove() : beingFiled.remove();
    }

    /// Waits until the archive has answered for each dispatch that it is filing, and takes them back.
    void takeBack() {
        while (!beingFiled.isEmpty()) {
            InFlight last = beingFiled.removeLast();
            awaitEnd(last.filed());
            last.filed(null);
            beingRead.addFirst(last);
        }
    }

    private static void awaitEnd(@Nullable CompletableFuture<?> filing) {
        if (filing != null) {
            filing.handle((done, failure) -> true).join();
        }
    }

    /// Removes all dispatches that are being read.
    void clear() {
        beingRead.clear();
    }
}
