package dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a database whose loss is acceptable: if its file is damaged, it is renamed and a new one is created.
public final class ReplaceableDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(ReplaceableDatabase.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReplaceableDatabase() {}

    /// Opens the file, or replaces it if it is damaged.
    ///
    /// @param migrations as for [Database#open]
    /// @param loss what is lost with the file, as a sentence for the operator
    public static Database open(Path file, String migrations, String loss, Instant now) {
        try {
            return opened(file, migrations);
        } catch (DamagedDatabase damaged) {
            Path aside = setAside(file, now);
            LOG.error("{} is damaged; it was renamed to {}, and a new one was begun. {}", file, aside, loss);
            return Database.open(file, migrations);
        }
    }

    /// Opens the file and checks all of it, because it is small.
    private static Database opened(Path file, String migrations) {
        Database database = Database.open(file, migrations);
        try {
            String result = database.read(handle -> handle.createQuery("pragma quick_check(1)")
                    .mapTo(String.class)
                    .one());
            if (!result.equals("ok")) {
                throw new DamagedDatabase(file, new IllegalStateException(result));
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Path setAside(Path file, Instant now) {
        String suffix = ".damaged-" + STAMP.format(now.truncatedTo(ChronoUnit.MILLIS));
        try {
            for (String part : new String[] {"-wal", "-shm"}) {
                Path beside = Path.of(file + part);
                if (Files.exists(beside)) {
                    Files.move(beside, Path.of(file + suffix + part));
                }
            }
            return Files.move(file, Path.of(file + suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
