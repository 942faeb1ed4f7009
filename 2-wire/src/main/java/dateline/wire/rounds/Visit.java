package dateline.wire.rounds;

import dateline.wire.Receipt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a [Source] may do while it is at its supplier's.
public interface Visit {

    /// Where the last visit got to, in the source's own notation.
    Optional<String> cursor();

    /// Hands over a file, or each file of a zip archive. Returns once the journal has every dispatch of it, synced.
    ///
    /// @param name the same for the same thing each time: the same bytes under the same name are kept once
    /// @param charset that a header said with which they came; null where none did
    List<Receipt> take(String name, byte[] bytes, @Nullable String charset);

    /// Hands over a file that came without a header.
    default List<Receipt> take(String name, byte[] bytes) {
        return take(name, bytes, null);
    }

    /// Hands over a message, closed, from somebody who may not send for this supplier: it is kept, and never read.
    List<Receipt> takeFromStranger(String name, byte[] bytes);

    /// Notes where the next visit is to go on; durable when it returns. Only for what was taken.
    void moveCursor(String cursor);
}
