package dateline.journal;

import dateline.database.Checksum;
import dateline.database.TimeColumn;
import dateline.envelope.Sha256;
import dateline.envelope.mime.ContentType;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a row of the table `dispatch`, and checks whether it is still as it was written.
final class EntryRow {
    private static final String OTHER_BYTES =
            "Its bytes in the journal are damaged: their SHA-256 is not the one they had when they came.";
    private static final String OTHER_ARRIVAL =
            "Its supplier, its name, or how or when it came is damaged in the journal.";
    private static final byte[] NOTHING = {};

    private EntryRow() {}

    static Entry read(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        String supplier = Objects.requireNonNullElse(row.getString("supplier"), "");
        String name = Objects.requireNonNullElse(row.getString("name"), "");
        Optional<Via> via = via(row.getString("via"));
        Optional<Instant> arrived = arrived(row);
        byte[] bytes = Objects.requireNonNullElse(row.getBytes("bytes"), NOTHING);
        boolean same = Arrays.equals(Sha256.of(bytes), row.getBytes("sha256"));
        String charset = row.getString("charset");
        boolean isCharset = charset == null || ContentType.isCharset(charset);
        if (same && via.isPresent() && arrived.isPresent() && isCharset) {
            Dispatch dispatch = new Dispatch(supplier, name, via.get(), arrived.get(), bytes, charset);
            if (!Checksum.isWrong(row, ArrivalChecksum.of(dispatch))) {
                return new Entry.Intact(number, dispatch);
            }
        }
        String what = same ? OTHER_ARRIVAL : OTHER_BYTES;
        return new Entry.Damaged(number, supplier, name, arrived.orElse(Instant.EPOCH), bytes, what);
    }

    /// Returns whether the row's size is the length of its bytes.
    static boolean hasItsSize(ResultSet row) throws SQLException {
        byte[] bytes = Objects.requireNonNullElse(row.getBytes("bytes"), NOTHING);
        return row.getObject("size") instanceof Number size && size.longValue() == bytes.length;
    }

    /// Returns the entry for a row on a destroyed page.
    static Entry.Damaged unreadable(long number) {
        String what = "It lies on a page of journal.db that is destroyed.";
        return new Entry.Damaged(number, "", "", Instant.EPOCH, NOTHING, what);
    }

    private static Optional<Via> via(@Nullable String name) {
        return Arrays.stream(Via.values())
                .filter(via -> via.name().equals(name))
                .findFirst();
    }

    private static Optional<Instant> arrived(ResultSet row) throws SQLException {
        return row.getObject("arrived") instanceof Number micros
                ? Optional.ofNullable(TimeColumn.time(micros.longValue()))
                : Optional.empty();
    }
}
