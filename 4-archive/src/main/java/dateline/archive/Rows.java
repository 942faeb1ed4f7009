package dateline.archive;

import dateline.database.StorageFault;
import dateline.database.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Reads rows so that a damaged one stops nothing: it is reported and left out.
final class Rows {
    /// The times that can be shown and written in every format: the years 0 to 9999.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Rows() {}

    interface Reader<T extends @Nullable Object> {
        T read() throws SQLException;
    }

    interface Name {
        DamagedRow row() throws SQLException;
    }

    /// Reads a row. Returns empty if it cannot be read, and reports it.
    ///
    /// @throws JdbiException if the database, and not the row, is at fault
    static <T> Optional<T> read(Handle handle, Name name, Reader<T> reader) throws SQLException {
        try {
            return Optional.of(reader.read());
        } catch (SQLException | RuntimeException e) {
            if (e instanceof JdbiException || StorageFault.of(e).isPresent()) {
                throw e;
            }
            handle.getConfig(DamageReport.class).found(name.row(), e);
            return Optional.empty();
        }
    }

    /// Reads a supplier's time, which may have any value; null if the cell is empty.
    ///
    /// @throws IllegalArgumentException if the cell holds anything but a time
    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return TimeColumn.time(number(row, column));
    }

    /// Reads a time that Dateline set; null if the cell is empty.
    ///
    /// @throws IllegalArgumentException if the cell holds anything but a time that can be shown
    static @Nullable Instant ourTime(ResultSet row, String column) throws SQLException {
        Instant time = time(row, column);
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new IllegalArgumentException(column + " is not a time that can be shown: " + time);
        }
        return time;
    }

    /// @throws IllegalArgumentException if the cell is empty, or holds anything but a time that can be shown
    static Instant presentTime(ResultSet row, String column) throws SQLException {
        return present(ourTime(row, column), column);
    }

    /// @throws IllegalArgumentException if the cell holds anything but a whole number
    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return switch (row.getObject(column)) {
            case null -> null;
            case Integer number -> Long.valueOf(number);
            case Long number -> number;
            case Object other ->
                throw new IllegalArgumentException(
                        column + " is not a number: " + other.getClass().getSimpleName());
        };
    }

    /// Returns the bytes of a cell; an empty array if the cell is empty.
    static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /// @throws IllegalArgumentException if the cell is empty
    static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column), column);
    }

    /// @throws IllegalArgumentException if the cell holds anything but 0 or 1
    static boolean flag(ResultSet row, String column) throws SQLException {
        long number = present(number(row, column), column);
        if (number != 0 && number != 1) {
            throw new IllegalArgumentException(column + " is neither 0 nor 1: " + number);
        }
        return number == 1;
    }

    /// Reads the address of a story that readers may see.
    ///
    /// @throws IllegalArgumentException if it cannot be the address of this story in its section
    static String address(ResultSet row) throws SQLException {
        String address = text(row, "address");
        if (!StoryAddress.isOf(address, text(row, "section"), text(row, "id"))) {
            throw new IllegalArgumentException("address is not this story's in this section: " + address);
        }
        return address;
    }

    static <T> T present(@Nullable T cell, String column) {
        if (cell == null) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return cell;
    }
}
