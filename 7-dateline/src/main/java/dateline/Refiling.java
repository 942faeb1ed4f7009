package dateline;

import dateline.archive.Archive;
import dateline.archive.EarlierArchive;
import dateline.archive.Filing;
import dateline.archive.LastFiled;
import dateline.command.CannotRun;
import dateline.database.DamagedDatabase;
import dateline.formats.readers.Readers;
import dateline.intake.DispatchReader;
import dateline.intake.IntakePipeline;
import dateline.intake.StorageHealth;
import dateline.journal.Journal;
import dateline.media.Media;
import dateline.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files the whole journal into a new archive.
///
/// A damaged dispatch in the journal is not read. Its content is taken from the archive that is being replaced,
/// so that no update, hold or kill is lost.
final class Refiling {
    private static final Logger LOG = LoggerFactory.getLogger(Refiling.class);

    private final Path data;
    private final EarlierArchive earlier;
    private final Set<Long> recovered = ConcurrentHashMap.newKeySet();

    /// @param data the folder of the journal and of the archive that is being replaced
    Refiling(Path data) {
        this.data = data;
        this.earlier = new EarlierArchive(data.resolve("archive.db"));
    }

    /// @param making the folder of the new archive
    /// @throws CannotRun if the disk fails
    Replay.Replayed run(Path making, Settings settings, InstantSource clock, LongConsumer progress) throws CannotRun {
        StorageHealth storage = new StorageHealth(data);
        try (Journal journal = Journal.open(data.resolve("journal.db"));
                Archive archive = Archive.open(
                        making.resolve("archive.db"),
                        Newsroom.archiveSettings(settings),
                        clock,
                        number -> Optional.empty());
                Media media = new Media(data.resolve("media"), journal::findBytes, sha256 -> {});
                IntakePipeline pipeline = new IntakePipeline(
                        journal, archive, reader(settings, journal), storage, sha256 -> Newsroom.look(media, sha256))) {
            journal.emptyQuarantine();
            pipeline.start(progress);
            if (pipeline.filed() < journal.last()) {
                throw new CannotRun(storage.sentence().orElse("The replay was broken off.")
                        + " The archive is as it was. Mend that, and run replay again.");
            }
            archive.liftDue().join();
            if (journal.damaged() > 0) {
                keepKilled(archive);
            }
            long filed = earlier.findLastFiled().map(LastFiled::number).orElse(0L);
            return new Replay.Replayed(journal.last(), journal.damaged(), recovered.size(), filed > journal.last());
        }
    }

    private DispatchReader reader(Settings settings, Journal journal) {
        Readers readers = settings.readers();
        return isOf(journal)
                ? new DispatchReader(readers, journal::findPart, journal::containing, this::recover)
                : new DispatchReader(readers, journal::findPart, journal::containing);
    }

    /// Returns whether the old archive was made from this journal, so that dispatch numbers mean the same
    /// in both.
    private boolean isOf(Journal journal) {
        return earlier.findLastFiled()
                .filter(last -> last.arrived() != null
                        && journal.findArrived(last.number()).equals(Optional.of(last.arrived())))
                .isPresent();
    }

    private Optional<Filing> recover(long number) {
        try {
            Optional<Filing> filing = earlier.findFiling(number);
            filing.ifPresent(found -> recovered.add(number));
            return filing;
        } catch (DamagedDatabase e) {
            LOG.warn("What dispatch {} gave cannot be read from the old archive: {}", number, e.getMessage());
            return Optional.empty();
        }
    }

    /// Keeps killed stories killed, because a damaged dispatch may be an editor's decision to kill a story.
    private void keepKilled(Archive archive) {
        if (!earlier.exists()) {
            return;
        }
        try {
            int kept = archive.keepKilled(earlier.killed()).join().size();
            LOG.warn(
                    "The journal has damaged dispatches. {} stories that were killed before the replay stay killed",
                    kept);
        } catch (DamagedDatabase e) {
            LOG.error(
                    "The journal has damaged dispatches, and the archive cannot be read. If a damaged dispatch was a kill, kill the story again: {}",
                    e.getMessage());
        }
    }
}
