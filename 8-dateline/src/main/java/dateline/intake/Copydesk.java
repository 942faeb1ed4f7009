package dateline.intake;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.DecisionJson;
import dateline.archive.Filing;
import dateline.journal.Entry;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.journal.Kept;
import dateline.journal.Sha256;
import dateline.story.Reading;
import dateline.story.WireFile;
import dateline.story.mail.MailReader;
import dateline.story.photo.PhotoReader;
import dateline.story.readers.Readers;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes dispatches: the journal keeps them, several threads read them, the archive files them in the journal's order.
///
/// What the journal has and the archive has not, after a crash, is read first.
public final class Copydesk implements Intake, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copydesk.class);
    private static final int PAGE = 200;
    private static final Reading DECISION = new Reading("decision", List.of(), List.of(), List.of());
    private static final Fault NOT_FILED = new Fault(
            "the whole file",
            "It was read, but Dateline failed to file it; its log says why. Once that is mended, read it again.");
    private static final CompletableFuture<List<Fault>> NO_FAULTS = CompletableFuture.completedFuture(List.of());

    private record Incoming(long number, Dispatch dispatch, CompletableFuture<Outcome> outcome) {}

    private record Read(Incoming incoming, CompletableFuture<Reading> reading) {}

    private final Journal journal;
    private final Archive archive;
    private final Readers readers;
    private final PictureDesk pictures;
    private final ExecutorService reading = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("reader-", 1).factory());
    private final ExecutorService settling = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settling").factory());
    private final PriorityBlockingQueue<Read> incoming = new PriorityBlockingQueue<>(
            64, Comparator.comparingLong((Read read) -> read.incoming().number()));
    private final Thread filing;
    private long next;
    private volatile boolean closing;

    /// Looks at a picture file once it is filed.
    public interface PictureDesk {
        /// @return completes when the picture was looked at, with what is wrong with it
        CompletableFuture<List<Fault>> look(String sha256);
    }

    public Copydesk(Journal journal, Archive archive, Readers readers, PictureDesk pictures) {
        this.journal = journal;
        this.archive = archive;
        this.readers = readers;
        this.pictures = pictures;
        this.next = archive.lastDispatch() + 1;
        this.filing = Thread.ofPlatform().name("filing").unstarted(this::fileInOrder);
    }

    /// Files what the journal has beyond the archive, then begins to take.
    ///
    /// @param progress told the number of each dispatch that was filed
    public Copydesk start(Consumer<Long> progress) {
        catchUp(progress);
        filing.start();
        return this;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        return journal.keep(dispatch).thenApply(kept -> receipt(kept, dispatch));
    }

    @Override
    public void close() {
        closing = true;
        try {
            filing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.close();
        settling.close();
    }

    private Receipt receipt(Kept kept, Dispatch dispatch) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        if (kept.alreadyHad()) {
            outcome.complete(new Outcome("already had", 0, 0, lines(journal.quarantined(kept.number()))));
        } else {
            incoming.add(read(new Incoming(kept.number(), dispatch, outcome)));
        }
        return new Receipt(kept.number(), kept.alreadyHad(), outcome);
    }

    private void catchUp(Consumer<Long> progress) {
        for (List<Entry> page = journal.after(next - 1, PAGE); !page.isEmpty(); page = journal.after(next - 1, PAGE)) {
            List<Read> reads = page.stream().map(this::read).toList();
            reads.forEach(this::file);
            reads.forEach(read -> {
                read.incoming().outcome().exceptionally(failure -> null).join();
                progress.accept(read.incoming().number());
            });
            next = page.getLast().number() + 1;
        }
    }

    /// Reads a dispatch again that could not be read, by the present readers, and files what it gives.
    public CompletableFuture<Outcome> readAgain(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) -> readAgain(number, dispatch);
            case Entry.Damaged damaged -> requarantine(damaged.number(), refused(damaged), List.of());
        };
    }

    private CompletableFuture<Outcome> readAgain(long number, Dispatch dispatch) {
        return CompletableFuture.supplyAsync(() -> said(dispatch), reading).thenCompose(said -> {
            Filing filing = filing(number, dispatch, said);
            return archive.fileAgain(filing)
                    .thenCompose(changes -> look(filing))
                    .thenComposeAsync(faults -> requarantine(number, said, faults), settling);
        });
    }

    private Read read(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) ->
                read(new Incoming(number, dispatch, new CompletableFuture<>()));
            case Entry.Damaged damaged -> {
                Dispatch nothing = new Dispatch(
                        damaged.supplier(), damaged.name(), Via.STRANGER, damaged.arrived(), new byte[0]);
                Incoming came = new Incoming(damaged.number(), nothing, new CompletableFuture<>());
                yield new Read(came, refusalsKept(damaged.number(), refused(damaged)));
            }
        };
    }

    /// What a damaged dispatch gives: nothing but its place in the quarantine.
    private static Reading refused(Entry.Damaged damaged) {
        return Reading.refused("damaged", damaged.fault().where(), damaged.fault().reason());
    }

    private Read read(Incoming came) {
        return new Read(
                came,
                CompletableFuture.supplyAsync(() -> said(came.dispatch()), reading)
                        .thenCompose(said -> refusalsKept(came.number(), said)));
    }

    private Reading said(Dispatch dispatch) {
        return switch (dispatch.via()) {
            case DESK -> DECISION;
            case STRANGER -> MailReader.stranger(file(dispatch));
            case INBOX, IMPORT, PUSH, FETCH, POLL, WEBSUB, FTP, SFTP, MAIL -> readers.read(file(dispatch));
        };
    }

    /// What is refused is in the quarantine before the rest is filed: what is filed is not read again after a crash.
    private CompletableFuture<Reading> refusalsKept(long number, Reading said) {
        if (said.refused().isEmpty()) {
            return CompletableFuture.completedFuture(said);
        }
        return journal.quarantine(number, faults(said, List.of())).handle((noted, failure) -> {
            if (failure != null) {
                LOG.error("What was refused of dispatch {} is not in the quarantine", number, failure);
            }
            return said;
        });
    }

    private static WireFile file(Dispatch dispatch) {
        String address = switch (dispatch.via()) {
            case POLL, WEBSUB -> dispatch.name();
            case INBOX, IMPORT, PUSH, DESK, FETCH, FTP, SFTP, MAIL, STRANGER -> null;
        };
        return new WireFile(dispatch.name(), dispatch.bytes(), address);
    }

    private void fileInOrder() {
        while (!closing || !incoming.isEmpty()) {
            Read head = nextInOrder();
            if (head != null) {
                next = head.incoming().number() + 1;
                file(head);
            }
        }
    }

    /// Numbers rise without gaps, but those who were acknowledged at once may hand in their numbers out of order.
    private @Nullable Read nextInOrder() {
        try {
            Read head = incoming.poll(50, TimeUnit.MILLISECONDS);
            if (head != null && head.incoming().number() != next) {
                incoming.add(head);
                Thread.onSpinWait();
                return null;
            }
            return head;
        } catch (InterruptedException e) {
            closing = true;
            return null;
        }
    }

    private void file(Read read) {
        Incoming came = read.incoming();
        Reading said = read.reading().join();
        Dispatch dispatch = came.dispatch();
        said.notes().forEach(note -> LOG.info("{}, {}: {}", dispatch.supplier(), dispatch.name(), note));
        Filing filing = filing(came.number(), dispatch, said);
        CompletableFuture<List<Change>> filed = dispatch.via() == Via.DESK
                ? archive.decide(came.number(), DecisionJson.read(dispatch.bytes()), dispatch.arrived())
                : archive.file(filing);
        filed.thenCompose(changes -> look(filing))
                .thenComposeAsync(faults -> quarantine(came.number(), said, faults), settling)
                .exceptionallyComposeAsync(failure -> setAside(came, said, failure), settling)
                .whenCompleteAsync((outcome, failure) -> settle(came, outcome, failure), settling);
    }

    /// Copy on which this program fails waits in the quarantine too: nobody looks into the log for a story. An editor's
    /// decision is told to have failed instead.
    private CompletableFuture<Outcome> setAside(Incoming came, Reading said, Throwable failure) {
        if (came.dispatch().via() == Via.DESK) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.error(
                "Dispatch {} ({}) could not be filed",
                came.number(),
                came.dispatch().name(),
                failure);
        return journal.quarantine(came.number(), List.of(NOT_FILED))
                .thenApply(number -> new Outcome(said.format(), 0, 0, lines(List.of(NOT_FILED))));
    }

    private static Filing filing(long number, Dispatch dispatch, Reading said) {
        String sha256 = said.format().equals(PhotoReader.FORMAT) ? Sha256.hex(dispatch.bytes()) : null;
        return new Filing(number, dispatch.supplier(), dispatch.name(), dispatch.arrived(), said, sha256);
    }

    private CompletableFuture<List<Fault>> look(Filing filing) {
        return filing.pictureSha256() == null ? NO_FAULTS : pictures.look(filing.pictureSha256());
    }

    private CompletableFuture<Outcome> quarantine(long number, Reading said, List<Fault> inPicture) {
        return inPicture.isEmpty()
                ? CompletableFuture.completedFuture(outcome(said, faults(said, inPicture)))
                : requarantine(number, said, inPicture);
    }

    private CompletableFuture<Outcome> requarantine(long number, Reading said, List<Fault> inPicture) {
        List<Fault> faults = faults(said, inPicture);
        return journal.quarantine(number, faults).thenApply(noted -> outcome(said, faults));
    }

    private static Outcome outcome(Reading said, List<Fault> faults) {
        return new Outcome(said.format(), said.stories().size(), said.pictures().size(), lines(faults));
    }

    private static List<Fault> faults(Reading said, List<Fault> inPicture) {
        List<Fault> faults = new ArrayList<>(inPicture);
        said.refused().forEach(refusal -> faults.add(new Fault(refusal.where(), refusal.reason())));
        return faults;
    }

    private static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.where() + ": " + fault.reason())
                .toList();
    }

    private static void settle(Incoming came, @Nullable Outcome outcome, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("Dispatch {} ({}) failed", came.number(), came.dispatch().name(), failure);
            came.outcome().completeExceptionally(failure);
        } else {
            came.outcome().complete(outcome);
        }
    }
}
