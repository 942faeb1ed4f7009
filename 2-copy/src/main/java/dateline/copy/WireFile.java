package dateline.copy;

import org.jspecify.annotations.Nullable;

/// One file as received.
///
/// @param name for messages, and to find pictures beside it; never used to recognise the format
/// @param address the URL it was fetched from, the base of its relative addresses (RFC 3986 §5.1.3); null if it
///     was not fetched
/// @param charset the character set in the header that came with the file; null if there is none
public record WireFile(
        String name,
        byte[] bytes,
        @Nullable String address,
        @Nullable String charset) {

    public WireFile(String name, byte[] bytes) {
        this(name, bytes, null, null);
    }

    public WireFile(String name, byte[] bytes, @Nullable String address) {
        this(name, bytes, address, null);
    }

    public String text() {
        return decoded().text();
    }

    public TextDecoding.Decoded decoded() {
        return TextDecoding.decodeSent(bytes, charset);
    }
}
