package dateline.intake;

import dateline.archive.Archive;
import dateline.archive.DecisionJson;
import dateline.archive.FilingOutOfOrder;
import dateline.database.StorageFault;
import dateline.intake.StorageHealth.Part;
import dateline.journal.Entry;
import dateline.journal.Journal;
import dateline.story.Reading;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files the journal's dispatches in the journal's order, on a thread of its own. No dispatch and no fault
/// stops this thread.
///
/// Many dispatches are in flight at once, but the archive's progress never passes a dispatch that is not filed:
/// each filing names its predecessor. A kill does not wait for the dispatches before it: it is carried out as
/// soon as it is read, and filed when its turn comes. If the disk is at fault, filing waits and tries again
/// until it works. If the program fails on a dispatch, that dispatch goes into the quarantine and the next one
/// is filed.
final class OrderedFiling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderedFiling.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(10);
    private static final String NOT_FILED =
            "It was read, but Dateline failed to file it; its log says why. Once that is mended, read it again.";

    /// Reads a dispatch, and continues with it once it is filed.
    interface Steps {
        /// Reads an entry on another thread; the future never fails.
        CompletableFuture<Reading> read(Entry entry);

        /// Returns the dispatch of an entry. For a damaged entry, returns what is known of it, without
        /// its bytes.
        Dispatch dispatch(Entry entry);

        /// Puts the refusals of a reading into the quarantine; completes when they are synced.
        CompletableFuture<Reading> quarantine(long number, Reading reading);

        /// Receives each filed dispatch, in order.
        void filed(InFlight dispatch);
    }

    private final Journal journal;
    private final JournalOrder order;
    private final Archive archive;
    private final WriterWatch writer;
    private final StorageHealth storage;
    private final Steps steps;
    private final Semaphore wake = new Semaphore(0);
    private final Backoff backoff = new Backoff();
    private final FilingWindow window = new FilingWindow();
    private final KillsAhead kills;
    private final Thread thread;

    private volatile long filed;

    /// @param writer watches the archive's writer
    OrderedFiling(Journal journal, Archive archive, WriterWatch writer, StorageHealth storage, Steps steps) {
        this.journal = journal;
        this.archive = archive;
        this.writer = writer;
        this.storage = storage;
        this.steps = steps;
        this.kills = new KillsAhead(archive, writer);
        this.filed = archive.lastDispatch();
        this.order = new JournalOrder(journal, filed);
        this.thread = Thread.ofPlatform().name("filing").unstarted(this::run);
    }

    /// Starts the thread. It begins with the first dispatch that the journal has and the archive does not.
    void start() {
        order.kept(journal.last());
        thread.start();
    }

    /// Takes a dispatch that the journal has just kept, so that it need not be read from the journal.
    void arrived(long number, Dispatch dispatch) {
        order.arrived(number, dispatch);
        wake.release();
    }

    /// Notes that the journal has a dispatch with this number.
    void kept(long number) {
        order.kept(number);
        wake.release();
    }

    /// Returns the number of the last filed dispatch. All dispatches before it are filed too.
    long filed() {
        return filed;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /// Files what is in flight, within ten seconds, then ends the thread. While the disk is at fault, it files
    /// nothing. The rest is filed at the next start.
    @Override
    public void close() {
        backoff.close();
        wake.release();
        try {
            if (!thread.join(TO_FINISH)) {
                LOG.warn("Filing does not end; what is left is filed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long deadline = Long.MAX_VALUE;
        while (!backoff.isClosing() || !storage.isFailing() && !isDone() && System.nanoTime() < deadline) {
            try {
                if (backoff.isClosing() && deadline == Long.MAX_VALUE) {
                    deadline = System.nanoTime() + TO_FINISH.toNanos();
                }
                step();
            } catch (Throwable failure) {
                failed(Part.JOURNAL, failure);
            }
        }
    }

    private boolean isDone() {
        return window.isEmpty() && !order.hasNext();
    }

    private void step() throws InterruptedException {
        if (storage.isFailing(Part.JOURNAL)) {
            probe();
        }
        boolean moved = admit();
        moved |= submit();
        moved |= kills.carryOut(window);
        moved |= settle();
        if (!moved) {
            wake.tryAcquire(1, TimeUnit.SECONDS);
            wake.drainPermits();
        }
    }

    /// Checks whether the journal can be written again. While nothing new is taken, nothing else would
    /// notice it.
    private void probe() {
        journal.probe();
        storage.works(Part.JOURNAL);
    }

    /// Begins to read the next dispatches, as far as memory allows.
    private boolean admit() {
        boolean admitted = false;
        while (order.hasNext() && window.hasRoom()) {
            order.next().ifPresent(this::read);
            admitted = true;
        }
        return admitted;
    }

    private void read(Entry next) {
        CompletableFuture<Reading> reading = steps.read(next);
        InFlight inFlight = new InFlight(next.number(), steps.dispatch(next), reading);
        inFlight.ready(waking(reading.thenCompose(read -> steps.quarantine(next.number(), read))));
        window.add(inFlight);
        reading.thenAccept(read -> {
            if (Kills.in(inFlight.dispatch(), read)) {
                kills.add(inFlight);
                wake.release();
            }
        });
    }

    /// Returns the same future, whose end wakes the thread.
    private <T> CompletableFuture<T> waking(CompletableFuture<T> future) {
        future.whenComplete((done, failure) -> wake.release());
        return future;
    }

    /// Hands read dispatches to the archive, which groups them.
    private boolean submit() {
        boolean submitted = false;
        for (Optional<InFlight> ready = window.findReady(); ready.isPresent(); ready = window.findReady()) {
            InFlight next = ready.get();
            if (next.ready().isCompletedExceptionally()) {
                getReadyAgain(next, next.ready().exceptionNow());
                return true;
            }
            next.filed(waking(writer.watch(file(window.predecessor(filed), next))));
            window.fileNext();
            submitted = true;
        }
        return submitted;
    }

    /// Tries again to write the quarantine after a failure.
    private void getReadyAgain(InFlight next, Throwable failure) {
        failed(Part.JOURNAL, failure);
        next.ready(waking(steps.quarantine(next.number(), next.reading().join())));
    }

    private CompletableFuture<?> file(long after, InFlight next) {
        Dispatch dispatch = next.dispatch();
        try {
            return dispatch.via() == Via.DESK && next.fault() == null
                    ? archive.decide(after, next.number(), DecisionJson.read(dispatch.bytes()), dispatch.arrived())
                    : archive.file(
                            after,
                            Filings.of(next.number(), dispatch, next.reading().join()));
        } catch (RuntimeException | StackOverflowError failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /// @return whether any filing has ended
    private boolean settle() {
        boolean settled = false;
        for (Optional<InFlight> ended = window.findEnded(); ended.isPresent(); ended = window.findEnded()) {
            CompletableFuture<?> filing = ended.get().filed();
            if (filing != null && filing.isCompletedExceptionally()) {
                recover(filing.exceptionNow());
                return true;
            }
            filed(window.remove());
            settled = true;
        }
        return settled;
    }

    private void filed(InFlight dispatch) {
        filed = dispatch.number();
        backoff.reset();
        storage.works(Part.ARCHIVE);
        steps.filed(dispatch);
    }

    /// Takes back a failed filing and all filings after it: the archive refused those, because they were out
    /// of order.
    private void recover(Throwable failure) {
        window.takeBack();
        if (storage.failed(Part.ARCHIVE, failure).isPresent()) {
            backoff.pause();
        }
        long reached = archive.lastDispatch();
        while (window.findNext().filter(next -> next.number() <= reached).isPresent()) {
            filed(window.remove()); // it was written, but the writer could not report it
        }
        if (reached < filed || failure instanceof FilingOutOfOrder) {
            beginAfter(reached);
        } else if (StorageFault.of(failure).isEmpty()) {
            window.findNext().ifPresent(next -> setAside(next, failure));
        }
    }

    /// Begins again after the last dispatch that the archive has. It filed another one than we thought; the
    /// journal has all of them.
    private void beginAfter(long reached) {
        LOG.error("The archive has filed up to dispatch {}, not {}; filing goes on from there", reached, filed);
        window.clear();
        filed = reached;
        order.beginAfter(reached);
        backoff.pause();
    }

    /// Replaces the reading of a dispatch that the program fails on. Copy waits in the quarantine, because
    /// nobody looks for a story in the log. An editor's decision is reported as failed instead.
    private void setAside(InFlight failing, Throwable failure) {
        if (isOutOfMemory(failure) && failing.isFirstTry()) {
            backoff.pause(); // others may have needed the memory, and have released it by then
            return;
        }
        LOG.error(
                "Dispatch {} ({}, {}) could not be filed",
                failing.number(),
                failing.dispatch().supplier(),
                failing.dispatch().name(),
                failure);
        boolean again = failing.fault() != null;
        Reading instead = again || failing.dispatch().via() == Via.DESK
                ? DispatchReader.DECISION
                : Reading.refused(failing.reading().join().format(), "the whole file", NOT_FILED);
        failing.setAside(failure, instead);
        failing.ready(waking(steps.quarantine(failing.number(), instead)));
        if (again) {
            backoff.pause(); // the archive may be at fault, not the dispatch
        }
    }

    private static boolean isOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }

    private void failed(Part part, Throwable failure) {
        if (storage.failed(part, failure).isEmpty()) {
            LOG.error("Filing failed; it goes on", failure);
        }
        backoff.pause();
    }
}
