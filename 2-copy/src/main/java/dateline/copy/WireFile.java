package dateline.copy;

import org.jspecify.annotations.Nullable;

/// One file as it came.
///
/// @param name for messages and for the place of pictures beside it; never to tell the format by
/// @param address where on the web it was got, to which relative addresses in it are relative (RFC 3986 §5.1.3); null
///     where it came by another way
/// @param charset the character set that a header said with which the file came; null where none did
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
