package dateline.archive;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What rows keep of stories and pictures as JSON, in the column `content`, with its CRC-32C (RFC 3720, appendix B.4)
/// in the column `checksum`. JSON in which a bit has changed may still be JSON, and say something else.
final class StoredContent {
    private static final String CHECKSUM = "checksum";

    private StoredContent() {}

    static long checksum(byte[] json) {
        CRC32C checksum = new CRC32C();
        checksum.update(json);
        return checksum.getValue();
    }

    /// Returns the JSON of a row.
    ///
    /// @throws IllegalArgumentException if it is missing, or is not what was written
    static byte[] json(ResultSet row) throws SQLException {
        byte[] json = Rows.present(row.getBytes("content"), "content");
        Long written = written(row);
        if (written != null && written != checksum(json)) {
            throw new IllegalArgumentException("content does not have its checksum");
        }
        return json;
    }

    /// Null for rows, and for whole archives, that are from before checksums were kept.
    private static @Nullable Long written(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(CHECKSUM)) {
                return Rows.number(row, CHECKSUM);
            }
        }
        return null;
    }
}
