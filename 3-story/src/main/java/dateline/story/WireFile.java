package dateline.story;

import org.jspecify.annotations.Nullable;

/// One file as it came.
///
/// @param name for messages and for the place of pictures beside it; never to tell the format by
/// @param address where on the web it was got, to which relative addresses in it are relative (RFC 3986 §5.1.3); null
///     where it came by another way
public record WireFile(String name, byte[] bytes, @Nullable String address) {

    public WireFile(String name, byte[] bytes) {
        this(name, bytes, null);
    }
}
