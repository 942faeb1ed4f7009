package dateline.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a supplier sent, byte for byte, before anything has read it.
///
/// @param supplier its name in the settings
/// @param name the file's path below the inbox or the imported folder, `pack.zip/story.json` for an entry of a zip,
///     the address for what was polled, sent by a hub, or fetched; pictures are found by it
/// @param arrived when it was whole here
/// @param charset the character set that a header said with which the bytes came, in lower case; null where none did
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
