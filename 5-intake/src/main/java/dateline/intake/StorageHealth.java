package dateline.intake;

import dateline.database.StorageFault;
import dateline.wire.IntakeUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether the disk can be written. The log gets one line when writing begins to fail and one when it
/// works again.
///
/// While writing fails, nothing new is taken: what was acknowledged before is filed first.
public final class StorageHealth {
    private static final Logger LOG = LoggerFactory.getLogger(StorageHealth.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /// After the disk was full, it counts as full until this much is free. Otherwise each larger dispatch would
    /// fill it again.
    private static final long ROOM_BYTES = 32L << 20;

    /// A part of the storage that is written to.
    enum Part {
        JOURNAL,
        ARCHIVE
    }

    private record Trouble(StorageFault fault, long since) {}

    private final Path data;
    private final AtomicLong failures = new AtomicLong();
    private final Map<Part, Trouble> troubles = new ConcurrentSkipListMap<>();

    /// @param data the data folder
    public StorageHealth(Path data) {
        this.data = data;
    }

    /// Notes that a write failed.
    ///
    /// @return the fault of the disk; empty if the failure has another cause and is not noted
    synchronized Optional<StorageFault> failed(Part part, Throwable failure) {
        Optional<StorageFault> fault = StorageFault.of(failure);
        fault.ifPresent(found -> {
            failures.incrementAndGet();
            if (troubles.isEmpty()) {
                tell(found, failure);
            }
            troubles.putIfAbsent(part, new Trouble(found, System.nanoTime()));
        });
        return fault;
    }

    private void tell(StorageFault fault, Throwable failure) {
        LOG.error(
                "{} Intake waits, and suppliers are asked to send later; pages are served. {}. The data folder is {}.{}",
                fault.sentence(),
                fault.remedy(),
                data.toAbsolutePath(),
                fault == StorageFault.FULL ? "" : " (" + root(failure) + ")");
    }

    /// Notes that a write succeeded.
    void works(Part part) {
        Trouble ended = troubles.get(part);
        if (ended != null && hasRoom(ended)) {
            end(part, ended);
        }
    }

    private synchronized void end(Part part, Trouble ended) {
        if (troubles.remove(part) != null && troubles.isEmpty()) {
            LOG.info(
                    "The disk can be written again after {} s; what waited is filed, and new copy is taken",
                    Duration.ofNanos(System.nanoTime() - ended.since()).toSeconds());
        }
    }

    public boolean isFailing() {
        return !troubles.isEmpty();
    }

    boolean isFailing(Part part) {
        return troubles.containsKey(part);
    }

    /// Returns the present fault as one sentence; empty if there is none.
    public Optional<String> sentence() {
        return troubles.values().stream().map(each -> each.fault().sentence()).findFirst();
    }

    /// Returns why nothing can be taken now; empty if there is no fault.
    Optional<IntakeUnavailable> unavailable() {
        return sentence().map(sentence -> new IntakeUnavailable(sentence, RETRY_AFTER));
    }

    /// Returns how many writes have failed since the start.
    public long failures() {
        return failures.get();
    }

    /// Returns the free space on the disk, in bytes; -1 if it is unknown.
    public long free() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /// Returns whether there is enough space again. If the space is unknown, the successful write is enough.
    private boolean hasRoom(Trouble ended) {
        long free = free();
        return ended.fault() != StorageFault.FULL || free < 0 || free >= ROOM_BYTES;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
