package dateline.archive;

import dateline.database.Checksum;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The JSON of stories and pictures that rows have in the column `content`, with its checksum.
final class StoredContent {
    private StoredContent() {}

    static long checksum(byte[] json) {
        return Checksum.of(json);
    }

    /// Returns the JSON of a row.
    ///
    /// @throws IllegalArgumentException if it is missing, or is not what was written
    static byte[] json(ResultSet row) throws SQLException {
        byte[] json = Rows.present(row.getBytes("content"), "content");
        if (Checksum.isWrong(row, Checksum.of(json))) {
            throw new IllegalArgumentException("content does not have its checksum");
        }
        return json;
    }
}
