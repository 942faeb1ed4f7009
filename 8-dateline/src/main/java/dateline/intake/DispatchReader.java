package dateline.intake;

import dateline.archive.Filing;
import dateline.journal.Entry;
import dateline.story.Reading;
import dateline.story.WireFile;
import dateline.story.readers.Readers;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a dispatch by the way it came. Total: whatever a reader throws, an [Error] too, is a refusal.
public final class DispatchReader {
    static final Reading DECISION = new Reading("decision", List.of(), List.of(), List.of());

    private static final Logger LOG = LoggerFactory.getLogger(DispatchReader.class);
    private static final String FAILED =
            "Dateline failed while it read this; its log says why. Once that is mended, read it again.";

    private volatile Readers readers;

    public DispatchReader(Readers readers) {
        this.readers = readers;
    }

    /// Reads with others from now on.
    public void use(Readers others) {
        readers = others;
    }

    /// What is damaged in the journal is not read.
    public Reading read(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) -> read(dispatch);
            case Entry.Damaged damaged ->
                Reading.refused(
                        "damaged", damaged.fault().where(), damaged.fault().reason());
        };
    }

    /// What an entry gives to the present readers, as the archive files it.
    public Filing filing(Entry entry) {
        return OrderedFiling.filing(entry.number(), dispatch(entry), read(entry));
    }

    /// The dispatch of an entry; of one that is damaged, what is known of it, without its bytes.
    static Dispatch dispatch(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) -> dispatch;
            case Entry.Damaged damaged ->
                new Dispatch(damaged.supplier(), damaged.name(), Via.STRANGER, damaged.arrived(), new byte[0]);
        };
    }

    Reading read(Dispatch dispatch) {
        try {
            return switch (dispatch.via()) {
                case DESK -> DECISION;
                case STRANGER -> readers.stranger(file(dispatch));
                case INBOX, IMPORT, PUSH, FETCH, POLL, WEBSUB, FTP, SFTP, MAIL -> readers.read(file(dispatch));
            };
        } catch (Throwable failure) {
            LOG.error("{}, {} could not be read", dispatch.supplier(), dispatch.name(), failure);
            return Reading.refused("unknown", "the whole file", FAILED);
        }
    }

    private static WireFile file(Dispatch dispatch) {
        String address = switch (dispatch.via()) {
            case POLL, WEBSUB -> dispatch.name();
            case INBOX, IMPORT, PUSH, DESK, FETCH, FTP, SFTP, MAIL, STRANGER -> null;
        };
        return new WireFile(dispatch.name(), dispatch.bytes(), address, dispatch.charset());
    }
}
