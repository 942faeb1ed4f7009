package dateline.intake;

import dateline.archive.Filing;
import dateline.formats.readers.Readers;
import dateline.journal.Entry;
import dateline.journal.Fault;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a dispatch according to how it arrived. It never fails: whatever a reader throws, even an [Error],
/// becomes a refusal.
public final class DispatchReader {
    static final Reading DECISION = new Reading("decision", List.of(), List.of(), List.of());
    static final Reading PART = new Reading("part", List.of(), List.of(), List.of());

    private static final Logger LOG = LoggerFactory.getLogger(DispatchReader.class);
    private static final String DAMAGED = "damaged";
    private static final String STANDS = " What it gave when it came is taken from the old archive.";
    private static final String FAILED =
            "Dateline failed while it read this; its log says why. Once that is mended, read it again.";

    /// Finds the files that were kept as parts of others.
    public interface Parts {
        Parts NONE = (supplier, name, before) -> Optional.empty();

        /// @param name the part's address, as [ShownAddress] formats it
        /// @param before the number of the dispatch that names it
        Optional<Dispatch> find(String supplier, String name, long before);
    }

    private final DispatchFiles files;
    private final LongFunction<Optional<Filing>> earlier;
    private volatile Readers readers;

    /// Finds the copy that a supplier sent before.
    public interface KeptCopy {
        KeptCopy NONE = (supplier, words, before) -> List.of();

        /// Lists dispatches that contain some words, newest first.
        ///
        /// @param before only dispatches with a lower number
        List<Entry> containing(String supplier, String words, long before);
    }

    public DispatchReader(Readers readers, Parts parts) {
        this(readers, parts, KeptCopy.NONE);
    }

    public DispatchReader(Readers readers, Parts parts, KeptCopy kept) {
        this(readers, parts, kept, number -> Optional.empty());
    }

    /// @param earlier finds the first filing of a damaged dispatch by its number; empty if unknown
    public DispatchReader(Readers readers, Parts parts, KeptCopy kept, LongFunction<Optional<Filing>> earlier) {
        this.readers = readers;
        this.files = new DispatchFiles(parts, kept);
        this.earlier = earlier;
    }

    /// Replaces the readers from now on.
    public void use(Readers others) {
        readers = others;
    }

    /// Reads a dispatch from the journal. A damaged entry is not read but refused; it still gives what it gave
    /// at its first filing, if that is known.
    public Reading read(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) -> read(number, dispatch);
            case Entry.Damaged damaged -> read(damaged);
        };
    }

    /// Reads an entry with the present readers and returns it as the archive files it.
    public Filing filing(Entry entry) {
        return Filings.of(entry.number(), dispatch(entry), read(entry));
    }

    /// Returns the dispatch of an entry. For a damaged entry, returns what is known of it, without its bytes.
    Dispatch dispatch(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) -> dispatch;
            case Entry.Damaged damaged ->
                earlier.apply(damaged.number())
                        .map(filing -> withoutBytes(filing.supplier(), filing.name(), filing.arrived()))
                        .orElseGet(() -> withoutBytes(damaged.supplier(), damaged.name(), damaged.arrived()));
        };
    }

    private static Dispatch withoutBytes(String supplier, String name, Instant arrived) {
        return new Dispatch(supplier, name, Via.STRANGER, arrived, new byte[0]);
    }

    private Reading read(Entry.Damaged damaged) {
        Fault fault = damaged.fault();
        return earlier.apply(damaged.number())
                .map(Filing::reading)
                .map(before -> new Reading(
                        DAMAGED,
                        before.stories(),
                        before.pictures(),
                        before.packages(),
                        List.of(new Refusal(fault.where(), fault.reason() + STANDS)),
                        List.of()))
                .orElseGet(() -> Reading.refused(DAMAGED, fault.where(), fault.reason()));
    }

    Reading read(long number, Dispatch dispatch) {
        try {
            return switch (dispatch.via()) {
                case DESK -> DECISION;
                case PART -> PART;
                case STRANGER -> readers.stranger(files.file(number, dispatch));
                case INBOX, IMPORT, PUSH, FETCH, POLL, WEBSUB, FTP, SFTP, MAIL ->
                    readers.read(files.file(number, dispatch), dispatch.supplier());
            };
        } catch (Throwable failure) {
            LOG.error("{}, {} could not be read", dispatch.supplier(), dispatch.name(), failure);
            return Reading.refused("unknown", "the whole file", FAILED);
        }
    }
}
