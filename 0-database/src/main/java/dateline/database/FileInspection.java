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

/// Inspects a database file without changing it, also while another program writes to it.
public final class FileInspection {
    /// The most faults that SQLite reports for a file; more would not help the operator.
    private static final int MOST_FAULTS = 20;

    private FileInspection() {}

    /// Runs work on a read-only connection, and closes it afterwards. The work begins and ends its
    /// own transactions.
    ///
    /// @throws DamagedDatabase if the work fails because the file is damaged
    /// @throws UnopenedDatabase if the file cannot be opened
    public static <X extends Exception> void of(Path file, HandleConsumer<X> work) throws X {
        try (Handle handle = open(file)) {
            work.useHandle(handle);
        } catch (RuntimeException e) {
            throw DamagedDatabase.named(file, e);
        }
    }

    /// Checks that this version of the program knows the file's schema. An earlier version's schema
    /// is accepted.
    ///
    /// @param migrations as for [Database#open]
    /// @throws OtherTables if it does not
    /// @throws DamagedDatabase if the file is not a database, or the pages that are read first are damaged
    /// @throws UnopenedDatabase if the file cannot be opened
    public static void schema(Path file, String migrations) {
        try {
            Schema.check(file, source(file), migrations);
        } catch (RuntimeException e) {
            throw DamagedDatabase.named(file, e);
        }
    }

    private static Handle open(Path file) {
        return TimeColumn.install(Jdbi.create(source(file))).open();
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

    /// Runs one query, because SQLite opens the write-ahead log only at the first read.
    private static DataSource readable(DataSource source) {
        Jdbi.create(source)
                .withHandle(handle -> handle.createQuery("select count(*) from sqlite_schema")
                        .mapTo(Long.class)
                        .one());
        return source;
    }

    /// Returns whether a file is a closed database with an empty or missing write-ahead log. While a program
    /// has the database open, there is a log.
    private static boolean isWholeByItself(Path file) {
        File log = new File(file + "-wal");
        return Files.isRegularFile(file) && log.length() == 0;
    }

    /// Checks all pages, indexes and foreign keys of a file with SQLite, and reports each fault.
    ///
    /// @param remedy what to do about any fault, as a sentence
    /// @return whether no fault was found
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
