package dateline.database;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The CRC-32C (RFC 3720, appendix B.4) of what a row holds, kept in its column `checksum`. A row in which one bit has
/// changed can often still be read, and says something else.
public final class Checksum {
    private static final String COLUMN = "checksum";

    private final CRC32C sum = new CRC32C();

    public static long of(byte[] bytes) {
        return new Checksum().and(bytes).value();
    }

    /// Adds a value that may be absent. Its length is added too, so that no value runs into the next.
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

    /// From 0 to 2^32 - 1.
    public long value() {
        return sum.getValue();
    }

    /// Whether a row has another checksum than the one it should have. Rows, and whole files, from before checksums
    /// were kept have none.
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
