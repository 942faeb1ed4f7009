package dateline;

import dateline.archive.Archive;
import dateline.archive.LastFiled;
import dateline.command.CannotRun;
import dateline.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Makes sure that an archive was made from the journal beside it, and from no newer state of it.
///
/// Where a backup of the journal was restored, or its write-ahead log was lost, the archive would take new dispatches
/// for those that it had filed under their numbers, and never file them.
final class SameJournal {
    private SameJournal() {}

    /// @throws CannotRun with what to do; both are closed then
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
