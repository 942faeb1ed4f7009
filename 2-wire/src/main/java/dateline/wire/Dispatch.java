package dateline.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file or message from a supplier, byte for byte, before anything parses it.
///
/// @param supplier the supplier's name in the settings
/// @param name the file's path below the inbox or the imported folder; `pack.zip/story.json` for an entry of a
///     zip archive; the URL if it was polled, fetched or sent by a hub. Pictures are found by this name.
/// @param arrived when all its bytes had arrived
/// @param charset the character set that a header sent with the bytes names, in lower case; null if there
///     is none
public record Dispatch(
        String supplier,
        String name,
        Via via,
        Instant arrived,
        byte[] bytes,
        @Nullable String charset) {

    public Dispatch(String supplier, String name, Via via, Instant arrived, byte[] bytes) {
        this(supplier, name, via, arrived, bytes, null);
    }
}
