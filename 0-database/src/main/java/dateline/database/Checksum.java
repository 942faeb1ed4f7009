package dateline.database;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Computes the CRC-32C (RFC 3720, appendix B.4) of a row's values, which its column `checksum` keeps. A row
/// with one changed bit can often still be read, but its values are wrong.
public final class Checksum {
    private static final String COLUMN = "checksum";

    private final CRC32C sum = new CRC32C();

    public static long of(byte[] bytes) {
        return new Checksum().and(bytes).value();
    }

    /// Adds a value that may be absent. Adds its length too, so that ("ab", "c") and ("a", "bc") differ.
    public Checksum andValue(byte @Nullable [] bytes) {
        return and(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(bytes == null ? -1 : bytes.length)
                        .array())
                .and(bytes == null ? new byte[0] : bytes);
    }

    private Checksum and(byte[] bytes) {
        sum.update(bytes);
        return this;
    }

    /// Returns the checksum, from 0 to 2^32 - 1.
    public long value() {
        return sum.getValue();
    }

    /// Returns whether a row's checksum differs from the expected one. Returns false if the row or its table
    /// has no checksum: older versions wrote none.
    public static boolean isWrong(ResultSet row, long right) throws SQLException {
        if (!hasColumn(row.getMetaData()) || row.getObject(COLUMN) == null) {
            return false;
        }
        return !(row.getObject(COLUMN) instanceof Number written) || written.longValue() != right;
    }

    private static boolean hasColumn(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(COLUMN)) {
                return true;
            }
        }
        return false;
    }
}
