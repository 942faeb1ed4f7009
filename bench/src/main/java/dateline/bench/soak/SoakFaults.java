package dateline.bench.soak;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Causes the random faults of a bad night.
final class SoakFaults {
    enum Kind {
        /// The process is killed, as by a power cut.
        KILL,
        /// The process is killed, and killed again while it starts.
        KILL_TWICE,
        /// The process is stopped with SIGTERM while copy comes in.
        STOP,
        /// No file can grow for a while.
        FULL_DISK,
        /// No file can grow, and the process is killed meanwhile.
        FULL_DISK_AND_KILL,
        /// Another program locks the archive, so that the journal acknowledges copy that cannot be filed.
        LOCKED_ARCHIVE,
        /// Rows of the archive are damaged.
        DAMAGED_ROWS,
        /// Rows of the archive are damaged, and the process is killed soon after.
        DAMAGED_ROWS_AND_KILL,
        /// The disk becomes read-only until it is repaired. Needs a [Disk].
        BROKEN_DISK
    }

    private static final String NO_GROWTH = "1";
    private static final String UNLIMITED = "unlimited";

    private final Program program;
    private final @Nullable Disk disk;
    private final Random random;
    private final ArchiveFaults archive;
    private final List<Kind> kinds;

    /// @param disk the disk that holds the data; null if it cannot break
    SoakFaults(Program program, @Nullable Disk disk, long seed) {
        this.program = program;
        this.disk = disk;
        this.random = new Random(seed);
        this.archive = new ArchiveFaults(program.archive(), random);
        this.kinds = Arrays.stream(Kind.values())
                .filter(kind -> disk != null || kind != Kind.BROKEN_DISK)
                .toList();
    }

    /// Causes one random fault. The program runs again when this returns.
    Kind befall() throws IOException, InterruptedException {
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        befall(kind);
        return kind;
    }

    private void befall(Kind kind) throws IOException, InterruptedException {
        switch (kind) {
            case KILL -> program.kill();
            case KILL_TWICE -> {
                program.kill();
                program.startAndKill(random.nextInt(1_500));
            }
            case STOP -> program.stop();
            case FULL_DISK -> {
                fill();
                Thread.sleep(200 + random.nextInt(1_500));
                free();
            }
            case FULL_DISK_AND_KILL -> {
                fill();
                Thread.sleep(random.nextInt(1_000));
                program.kill();
                free();
            }
            case LOCKED_ARCHIVE -> archive.lock();
            case DAMAGED_ROWS -> archive.damage();
            case DAMAGED_ROWS_AND_KILL -> {
                archive.damage();
                Thread.sleep(random.nextInt(200));
                program.kill();
            }
            case BROKEN_DISK -> breakDisk();
        }
        switch (kind) {
            case KILL, KILL_TWICE, STOP, FULL_DISK_AND_KILL, DAMAGED_ROWS_AND_KILL -> program.start();
            case FULL_DISK, LOCKED_ARCHIVE, DAMAGED_ROWS, BROKEN_DISK -> {}
        }
    }

    private void fill() throws IOException, InterruptedException {
        if (disk == null) {
            program.limitFiles(NO_GROWTH);
        } else {
            disk.fill();
        }
    }

    private void free() throws IOException, InterruptedException {
        if (disk == null) {
            program.limitFiles(UNLIMITED);
        } else {
            disk.free();
        }
    }

    private void breakDisk() throws IOException, InterruptedException {
        Disk breaking = disk;
        if (breaking != null) {
            breaking.fail();
            Thread.sleep(200 + random.nextInt(1_500));
            program.restart(breaking::repair);
        }
    }
}
