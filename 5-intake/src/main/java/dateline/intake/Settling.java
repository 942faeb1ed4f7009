package dateline.intake;

import dateline.database.StorageFault;
import dateline.formats.photo.PhotoReader;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.wire.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a filed dispatch to its outcome: its picture is examined, and the faults go into the quarantine.
final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final CompletableFuture<List<Fault>> NO_FAULTS = CompletableFuture.completedFuture(List.of());
    private static final Fault NOT_LOOKED_AT = new Fault(
            "the picture", "Dateline failed to look at it; its log says why. Once that is mended, read it again.");
    private static final long SECONDS_BETWEEN_TRIES = 2;

    private final Journal journal;
    private final PackagesWaiting packages;
    private final Function<String, CompletableFuture<List<Fault>>> pictures;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settling").factory());
    private volatile boolean closing;

    /// @param packages packages whose items come in other dispatches
    /// @param pictures examines the picture with a SHA-256; completes with its faults
    Settling(Journal journal, PackagesWaiting packages, Function<String, CompletableFuture<List<Fault>>> pictures) {
        this.journal = journal;
        this.packages = packages;
        this.pictures = pictures;
    }

    /// @param supplier the dispatch's
    /// @param pictureSha256 the picture's SHA-256 if the dispatch is itself a picture; otherwise null
    /// @return completes with the outcome, on a thread that may wait for the disk
    CompletableFuture<Outcome> outcome(long number, String supplier, Reading reading, @Nullable String pictureSha256) {
        return look(pictureSha256)
                .thenComposeAsync(
                        inPicture -> {
                            Reading left = left(number, supplier, reading);
                            return inPicture.isEmpty()
                                    ? CompletableFuture.completedFuture(outcome(left, faults(left, inPicture)))
                                    : quarantined(number, left, inPicture);
                        },
                        thread);
    }

    /// Does the same for a dispatch that is read again: its faults in the quarantine are replaced.
    CompletableFuture<Outcome> newOutcome(
            long number, String supplier, Reading reading, @Nullable String pictureSha256) {
        return look(pictureSha256)
                .thenComposeAsync(inPicture -> quarantined(number, left(number, supplier, reading), inPicture), thread);
    }

    /// Returns the reading without the packages that wait for nothing any more, and corrects the quarantine.
    private Reading left(long number, String supplier, Reading reading) {
        if (!packages.mayConcern(reading)) {
            return reading;
        }
        try {
            return packages.settled(number, supplier, reading);
        } catch (RuntimeException failure) {
            StorageFault.log(LOG, "What packages wait for could not be corrected", failure);
            return reading;
        }
    }

    /// Puts the refusals into the quarantine; completes with the reading when they are synced.
    CompletableFuture<Reading> quarantine(long number, Reading reading) {
        return reading.refused().isEmpty()
                ? CompletableFuture.completedFuture(reading)
                : journal.quarantine(number, faults(reading, List.of())).thenApply(noted -> reading);
    }

    @Override
    public void close() {
        closing = true;
        thread.close();
    }

    private CompletableFuture<List<Fault>> look(@Nullable String pictureSha256) {
        if (pictureSha256 == null) {
            return NO_FAULTS;
        }
        return NO_FAULTS.thenCompose(none -> pictures.apply(pictureSha256)).exceptionally(failure -> {
            StorageFault.log(LOG, "The picture " + pictureSha256 + " could not be looked at", failure);
            return List.of(NOT_LOOKED_AT);
        });
    }

    private CompletableFuture<Outcome> quarantined(long number, Reading reading, List<Fault> inPicture) {
        List<Fault> faults = faults(reading, inPicture);
        return note(number, faults).thenApply(noted -> outcome(reading, faults));
    }

    /// Writes faults into the quarantine. Tries again as long as the disk is at fault.
    private CompletableFuture<Long> note(long number, List<Fault> faults) {
        return journal.quarantine(number, faults)
                .exceptionallyCompose(failure -> closing
                                || StorageFault.of(failure).isEmpty()
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture.runAsync(
                                        () -> {},
                                        CompletableFuture.delayedExecutor(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS))
                                .thenCompose(waited -> note(number, faults)));
    }

    static Outcome outcome(Reading reading, List<Fault> faults) {
        return new Outcome(reading.format(), reading.stories().size(), pictures(reading, faults), lines(faults));
    }

    /// Counts the pictures that were read. A picture file with a fault counts as none. A kill that does not say
    /// whether it kills a story or a picture is in both lists, and counts as a story.
    private static int pictures(Reading reading, List<Fault> faults) {
        if (reading.format().equals(PhotoReader.FORMAT) && !faults.isEmpty()) {
            return 0;
        }
        Set<String> stories = reading.stories().stream()
                .flatMap(story -> Stream.ofNullable(story.identity().guid()))
                .collect(Collectors.toSet());
        return (int) reading.pictures().stream()
                .map(PictureItem::picture)
                .filter(picture ->
                        !picture.renditions().isEmpty() || picture.guid() == null || !stories.contains(picture.guid()))
                .count();
    }

    private static List<Fault> faults(Reading reading, List<Fault> inPicture) {
        List<Fault> faults = new ArrayList<>(inPicture);
        reading.refused().forEach(refusal -> faults.add(new Fault(refusal.where(), refusal.reason())));
        return faults;
    }

    /// Writes each fault as one line: where, and why.
    private static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.where() + ": " + fault.reason())
                .toList();
    }
}
