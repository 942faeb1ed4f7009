package dateline.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/// Looks into a database file and changes nothing in it, also while another program writes to it.
public final class FileInspection {
    /// SQLite tells at most so many faults of a file; more do not help anybody.
    private static final int MOST_FAULTS = 20;

    private FileInspection() {}

    /// Opens a connection that can only read, for as long as the work takes. The work decides what is one transaction.
    ///
    /// @throws DamagedDatabase where damage to the file ends the work
    /// @throws UnopenedDatabase if the file cannot be opened
    public static <X extends Exception> void of(Path file, HandleConsumer<X> work) throws X {
        try (Handle handle = open(file)) {
            work.useHandle(handle);
        } catch (RuntimeException e) {
            throw DamagedDatabase.named(file, e);
        }
    }

    /// Makes sure that this version of the program knows the tables of a file, also those of an earlier version.
    ///
    /// @param migrations as for [Database#open]
    /// @throws OtherTables where it does not
    /// @throws DamagedDatabase where the file is no database, or is damaged where it is read first
    /// @throws UnopenedDatabase if the file cannot be opened
    public static void schema(Path file, String migrations) {
        try {
            Schema.check(file, source(file), migrations);
        } catch (RuntimeException e) {
            throw DamagedDatabase.named(file, e);
        }
    }

    private static Handle open(Path file) {
        return Jdbi.create(source(file)).open();
    }

    private static DataSource source(Path file) {
        try {
            return readable(SqliteConnections.readOnly(file));
        } catch (RuntimeException e) {
            if (UnopenedDatabase.isUnopened(e) && isWholeByItself(file)) {
                return readable(SqliteConnections.unchanging(file));
            }
            throw UnopenedDatabase.named(file, e);
        }
    }

    /// Reads once, because SQLite opens the write-ahead log when it first reads.
    private static DataSource readable(DataSource source) {
        Jdbi.create(source)
                .withHandle(handle -> handle.createQuery("select count(*) from sqlite_schema")
                        .mapTo(Long.class)
                        .one());
        return source;
    }

    /// Whether a file is a database that was closed, with nothing left in its write-ahead log. A program that has it
    /// open has made a log.
    private static boolean isWholeByItself(Path file) {
        File log = new File(file + "-wal");
        return Files.isRegularFile(file) && log.length() == 0;
    }

    /// Has SQLite check all pages, indexes and foreign keys of a file.
    ///
    /// @param remedy for every fault
    /// @return whether none was found
    public static boolean integrity(Handle handle, Path file, String remedy, Consumer<Finding> findings) {
        List<String> faults = handle.createQuery("pragma integrity_check(" + MOST_FAULTS + ")")
                .mapTo(String.class)
                .list();
        boolean sound = faults.equals(List.of("ok"));
        if (!sound) {
            faults.forEach(fault ->
                    findings.accept(new Finding(name(file), "The database file is damaged: " + fault + ".", remedy)));
        }
        List<String> dangling = handle.createQuery("pragma foreign_key_check")
                .map((row, context) -> row.getString("table") + " row " + row.getLong("rowid"))
                .list();
        dangling.stream()
                .limit(MOST_FAULTS)
                .forEach(row -> findings.accept(
                        new Finding(name(file), row + " points to a row that does not exist.", remedy)));
        return sound && dangling.isEmpty();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
