package dateline.intake;

import dateline.archive.Archive;
import dateline.intake.StorageHealth.Part;
import dateline.journal.Entry;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.journal.Kept;
import dateline.story.Reading;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes dispatches. The journal keeps them, several threads read them, and the archive files them in the
/// journal's order.
///
/// A dispatch is acknowledged once it is synced. What is acknowledged is always filed: now, when the disk can
/// be written again, or after a restart.
public final class IntakePipeline implements Intake, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntakePipeline.class);
    private static final IntakeUnavailable STOPPING =
            new IntakeUnavailable("The server is stopping.", Duration.ofSeconds(5));
    private static final IntakeUnavailable STOPPED =
            new IntakeUnavailable("Filing has stopped.", Duration.ofSeconds(60));
    private static final int LONG_FILES_AT_ONCE = 8;
    private static final String FAILED_AGAIN = "It was read again, but Dateline failed to file it; its log says why.";

    private final Journal journal;
    private final Archive archive;
    private final StorageHealth storage;
    private final DispatchReader reader;
    private final PackagesWaiting packages;
    private final Settling settling;
    private final OrderedFiling filing;
    private final WriterWatch journalWriter;
    private final WriterWatch archiveWriter;
    private final Outcomes outcomes = new Outcomes();
    /// Has more threads than there are processors, so that a kill is read while long files are being read.
    private final ExecutorService reading = Executors.newFixedThreadPool(
            Math.max(LONG_FILES_AT_ONCE, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("reader-", 1).factory());
    private volatile LongConsumer progress = number -> {};
    private volatile boolean started;
    private volatile boolean closing;

    /// @param pictures examines a picture by its SHA-256 once it is filed; completes with its faults
    public IntakePipeline(
            Journal journal,
            Archive archive,
            DispatchReader reader,
            StorageHealth storage,
            Function<String, CompletableFuture<List<Fault>>> pictures) {
        this(journal, archive, reader, storage, pictures, WriterWatch.PATIENCE);
    }

    /// @param patience how long a writer may leave all its waiting tasks without an answer
    IntakePipeline(
            Journal journal,
            Archive archive,
            DispatchReader reader,
            StorageHealth storage,
            Function<String, CompletableFuture<List<Fault>>> pictures,
            Duration patience) {
        this.journal = journal;
        this.archive = archive;
        this.storage = storage;
        this.reader = reader;
        this.packages = new PackagesWaiting(journal, archive);
        this.settling = new Settling(journal, packages, pictures);
        this.journalWriter = new WriterWatch("journal", patience, journal::answered);
        this.archiveWriter = new WriterWatch("archive", patience, archive::answered);
        this.filing = new OrderedFiling(journal, archive, archiveWriter, storage, new Steps());
    }

    /// Files what the journal has and the archive does not, then begins to take dispatches. If the disk is at
    /// fault, it returns early, and the rest is filed when the disk works again.
    ///
    /// @param caughtUp receives the number of each dispatch that is filed before this method returns
    public void start(LongConsumer caughtUp) {
        long last = journal.last();
        progress = caughtUp;
        packages.start();
        filing.start();
        while (filing.filed() < last && !storage.isFailing() && stop().isEmpty()) {
            pause();
        }
        progress = number -> {};
        started = true;
    }

    /// Returns the number of the last filed dispatch. All dispatches before it are filed too.
    public long filed() {
        return filing.filed();
    }

    /// Returns one sentence if the thread that files has ended, so that nothing is filed although the disk can
    /// be written. Otherwise returns empty. The thread ends only with [#close].
    public Optional<String> troubleOfFiling() {
        return filing.isAlive() ? Optional.empty() : Optional.of(STOPPED.sentence());
    }

    /// Returns one sentence if the journal's writer does not answer although the disk can be written;
    /// otherwise empty.
    public Optional<String> troubleOfJournal() {
        return journalWriter.trouble();
    }

    /// Returns one sentence if the archive's writer does not answer although the disk can be written;
    /// otherwise empty.
    public Optional<String> troubleOfArchive() {
        return archiveWriter.trouble();
    }

    /// Takes a dispatch. If nothing can be taken now, the future fails with [IntakeUnavailable] and the
    /// dispatch is not kept.
    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        IntakeUnavailable refusal = refusal();
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        try {
            return journalWriter
                    .watch(journal.keep(dispatch))
                    .thenApply(this::isKept)
                    .exceptionallyCompose(this::notKept)
                    .thenApply(kept -> receipt(kept, dispatch));
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(STOPPING);
        }
    }

    /// Reads a refused dispatch again with the present readers, and files what it gives.
    public CompletableFuture<Outcome> readAgain(Entry entry) {
        if (entry.number() > filing.filed()) {
            return outcomes.of(entry.number()); // this dispatch is not filed yet, and its turn will come
        }
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) ->
                CompletableFuture.supplyAsync(() -> reader.read(number, dispatch), reading)
                        .thenCompose(read -> fileAgain(number, dispatch, read));
            case Entry.Damaged damaged ->
                settling.newOutcome(damaged.number(), damaged.supplier(), reader.read(damaged), null);
        };
    }

    /// Files what is in flight, for at most ten seconds. The rest is filed at the next start.
    @Override
    public void close() {
        closing = true;
        filing.close();
        reading.shutdownNow();
        settling.close();
        outcomes.failAll(STOPPING);
    }

    private @Nullable IntakeUnavailable refusal() {
        if (closing) {
            return STOPPING;
        }
        return stop().map(sentence -> new IntakeUnavailable(sentence, Duration.ofSeconds(60)))
                .or(storage::unavailable)
                .orElse(null);
    }

    /// Returns why nothing can be filed at all. A new dispatch would then stay in the journal only.
    private Optional<String> stop() {
        return troubleOfFiling().or(this::troubleOfJournal).or(this::troubleOfArchive);
    }

    private Kept isKept(Kept kept) {
        storage.works(Part.JOURNAL);
        return kept;
    }

    private CompletableFuture<Kept> notKept(Throwable failure) {
        storage.failed(Part.JOURNAL, failure);
        return CompletableFuture.failedFuture(
                storage.unavailable().map(Throwable.class::cast).orElse(failure));
    }

    private Receipt receipt(Kept kept, Dispatch dispatch) {
        long number = kept.number();
        return new Receipt(
                number,
                kept.alreadyHad(),
                kept.alreadyHad() ? outcomeOfOld(number, dispatch) : outcomeOfNew(number, dispatch));
    }

    private CompletableFuture<Outcome> outcomeOfNew(long number, Dispatch dispatch) {
        CompletableFuture<Outcome> outcome = outcomes.of(number);
        filing.arrived(number, dispatch);
        return outcome;
    }

    /// Returns the outcome of a dispatch that was kept before. It may still wait for its filing.
    private CompletableFuture<Outcome> outcomeOfOld(long number, Dispatch dispatch) {
        if (number > filing.filed()) {
            CompletableFuture<Outcome> outcome = outcomes.of(number);
            filing.kept(number);
            return outcome;
        }
        return outcomes.find(number).orElseGet(() -> settledBefore(number, dispatch));
    }

    private CompletableFuture<Outcome> settledBefore(long number, Dispatch dispatch) {
        List<Fault> faults = journal.quarantined(number);
        return faults.isEmpty()
                ? CompletableFuture.completedFuture(new Outcome("already had", 0, 0, List.of()))
                // The same bytes give the same reading, so it says how much was taken of them at first.
                : CompletableFuture.supplyAsync(() -> Settling.outcome(reader.read(number, dispatch), faults), reading);
    }

    private CompletableFuture<Outcome> fileAgain(long number, Dispatch dispatch, Reading read) {
        return archive.fileAgain(Filings.of(number, dispatch, read))
                .handle((changes, failure) -> failure == null ? read : failedAgain(number, dispatch, read, failure))
                .thenCompose(filed -> settling.newOutcome(
                        number, dispatch.supplier(), filed, Filings.pictureSha256(dispatch, filed)));
    }

    private Reading failedAgain(long number, Dispatch dispatch, Reading read, Throwable failure) {
        if (storage.failed(Part.ARCHIVE, failure).isPresent()) {
            throw storage.unavailable().orElse(STOPPED);
        }
        LOG.error("Dispatch {} ({}) could not be filed again", number, dispatch.name(), failure);
        return Reading.refused(read.format(), "the whole file", FAILED_AGAIN);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw STOPPING;
        }
    }

    /// Does the steps of a dispatch before and after its filing.
    private final class Steps implements OrderedFiling.Steps {
        @Override
        public CompletableFuture<Reading> read(Entry entry) {
            return CompletableFuture.supplyAsync(() -> reader.read(entry), reading);
        }

        @Override
        public Dispatch dispatch(Entry entry) {
            return reader.dispatch(entry);
        }

        @Override
        public CompletableFuture<Reading> quarantine(long number, Reading read) {
            return settling.quarantine(number, read);
        }

        @Override
        public void filed(InFlight dispatch) {
            progress.accept(dispatch.number());
            Throwable fault = dispatch.fault();
            if (fault != null && dispatch.reading().join().refused().isEmpty()) {
                outcomes.fail(dispatch.number(), fault);
            } else {
                settle(dispatch, dispatch.reading().join());
            }
        }

        private void logKills(Dispatch dispatch, Reading read) {
            Kills.of(read)
                    .map(story -> Objects.requireNonNullElse(
                            story.identity().guid(),
                            String.valueOf(story.about().slug())))
                    .forEach(killed -> LOG.info("{}, {}: kill of {}", dispatch.supplier(), dispatch.name(), killed));
        }

        private void settle(InFlight dispatch, Reading read) {
            long number = dispatch.number();
            read.notes()
                    .forEach(note -> LOG.info(
                            "{}, {}: {}",
                            dispatch.dispatch().supplier(),
                            dispatch.dispatch().name(),
                            note));
            if (started) {
                logKills(dispatch.dispatch(), read);
            }
            settling.outcome(
                            number,
                            dispatch.dispatch().supplier(),
                            read,
                            Filings.pictureSha256(dispatch.dispatch(), read))
                    .whenComplete((outcome, failure) -> {
                        if (failure == null) {
                            outcomes.settle(number, outcome);
                        } else if (failure.getCause() instanceof RejectedExecutionException) {
                            outcomes.fail(number, STOPPING); // its picture is examined when it is next shown
                        } else {
                            LOG.error(
                                    "Dispatch {} ({}) failed",
                                    number,
                                    dispatch.dispatch().name(),
                                    failure);
                            outcomes.fail(number, failure);
                        }
                    });
        }
    }
}
