package dateline.bench.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    /// Each statement damages one random row, in most cases of a story that readers see.
    private static final List<String> SPOIL = List.of(
            "update version set content = x'00' where number in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update version set content = cast(replace(cast(content as text), '\"body\"', '\"bodx\"') as blob)"
                    + " where number in (select shown from story where state = 'PUBLISHED' order by random() limit 1)",
            "update version set arrived = 'noon' where number in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update version set content = x'' where number in (select number from version order by random() limit 1)",
            "update story set published = 'noon' where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update story set shown = 999999999 where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update story set address = null where id in (select id from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update change set at = 'noon' where number in (select change from story where published is not null"
                    + " order by random() limit 1)",
            "update card set content = x'00' where version in (select shown from story where state = 'PUBLISHED'"
                    + " order by random() limit 1)",
            "update picture_item set content = x'00' where number in (select number from picture_item"
                    + " order by random() limit 1)");

    private static final String NO_GROWTH = "1";
    private static final String UNLIMITED = "unlimited";

    private final Program program;
    private final @Nullable Disk disk;
    private final Random random;
    private final List<Kind> kinds;

    /// @param disk the disk that holds the data; null if it cannot break
    SoakFaults(Program program, @Nullable Disk disk, long seed) {
        this.program = program;
        this.disk = disk;
        this.random = new Random(seed);
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
            case LOCKED_ARCHIVE -> lock();
            case DAMAGED_ROWS -> spoil();
            case DAMAGED_ROWS_AND_KILL -> {
                spoil();
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

    private void spoil() throws InterruptedException {
        try (Connection connection = archive()) {
            for (int i = 0; i < 3; i++) {
                execute(connection, SPOIL.get(random.nextInt(SPOIL.size())));
            }
        } catch (SQLException busy) {
            // the program holds the lock itself: skip this fault
        }
    }

    /// Locks the archive; once in three times for longer than the program waits for a lock.
    private void lock() throws InterruptedException {
        try (Connection connection = archive()) {
            connection.setAutoCommit(false);
            execute(connection, "update progress set dispatch = dispatch");
            Thread.sleep(random.nextInt(3) == 0 ? 11_000 : random.nextInt(2_000));
            connection.rollback();
        } catch (SQLException busy) {
            // the program holds the lock itself: skip this fault
        }
    }

    private Connection archive() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + program.archive());
        execute(connection, "pragma busy_timeout = 5000");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
