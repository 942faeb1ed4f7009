package dateline.wire.rounds;

import dateline.wire.Receipt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a [Source] may do during a visit.
public interface Visit {

    /// Returns the cursor that was last stored, in the source's own format; empty if there is none.
    Optional<String> cursor();

    /// Passes on a file, or each file of a zip archive. Returns after the journal has stored and synced every
    /// dispatch of it.
    ///
    /// @param name must be the same for the same item each time: the same bytes under the same name are
    ///     stored once
    /// @param charset the character set that a header sent with the bytes names; null if there is none
    List<Receipt> take(String name, byte[] bytes, @Nullable String charset);

    /// Passes on a file without a declared character set.
    default List<Receipt> take(String name, byte[] bytes) {
        return take(name, bytes, null);
    }

    /// Passes on a file that another file names, and that is read only as a part of that file. Call it before the
    /// other file is taken.
    ///
    /// @param name the address of the part, as [dateline.wire.outward.ShownAddress] formats it
    List<Receipt> takePart(String name, byte[] bytes, @Nullable String charset);

    /// Passes on a message from a sender that is not allowed for this supplier. It is stored as one dispatch
    /// and never read.
    List<Receipt> takeFromStranger(String name, byte[] bytes);

    /// Stores where the next visit continues; durable when this returns. Call it only for dispatches that
    /// were taken.
    void moveCursor(String cursor);
}
