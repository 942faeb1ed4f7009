package dateline;

import dateline.archive.Archive;
import dateline.archive.LastFiled;
import dateline.command.CannotRun;
import dateline.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Checks that the archive was made from the journal beside it, and not from a newer state of it.
///
/// After a restored backup or a lost write-ahead log, new dispatches get numbers that the archive has already
/// filed. It would never file them.
final class SameJournal {
    private SameJournal() {}

    /// @throws CannotRun with what to do; the journal and the archive are closed then
    static void check(Journal journal, Archive archive, Path data) throws CannotRun {
        LastFiled filed = archive.lastFiled();
        Optional<Instant> arrived = journal.findArrived(filed.number());
        boolean missing = filed.number() > 0 && arrived.isEmpty();
        boolean other =
                filed.arrived() != null && arrived.isPresent() && !arrived.get().equals(filed.arrived());
        if (missing || other) {
            long last = journal.last();
            archive.close();
            journal.close();
            throw new CannotRun(
                    missing
                            ? "The journal in " + data + " is older than the archive: it ends with dispatch " + last
                                    + ", and the archive has filed up to " + filed.number()
                                    + ". Put the newer journal.db back; or, if it is lost, run ./dateline replay --data "
                                    + data + ": it makes the archive from this journal. " + Replay.KEEPS
                            : "The archive in " + data + " was made from another journal. Run ./dateline replay --data "
                                    + data + ": it makes the archive from the journal that is there.");
        }
    }
}
