package dateline.copy;

import dateline.copy.TextDecoding.Decoded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file as received. Its text and its head are each decoded once, when first asked for. For one thread only.
public final class WireFile {
    /// In bytes.
    private static final int HEAD = 65_536;

    private final String name;
    private final byte[] bytes;
    private final @Nullable String address;
    private final @Nullable String charset;
    private final Parts parts;
    private final Earlier earlier;
    private @Nullable Decoded decoded;
    private @Nullable String head;

    /// The files that were fetched because this one names them.
    public interface Parts {
        Parts NONE = address -> Optional.empty();

        /// @param address as this file writes it
        Optional<WireFile> find(String address);
    }

    /// The files that the same supplier sent before this one.
    public interface Earlier {
        Earlier NONE = words -> List.of();

        /// Lists the last files whose bytes contain these words in UTF-8, newest first.
        List<WireFile> containing(String words);
    }

    /// @param name for messages, and to find pictures beside it; never used to recognise the format
    /// @param address the URL it was fetched from, the base of its relative addresses (RFC 3986 §5.1.3); null
    ///     if it was not fetched
    /// @param charset the character set in the header that came with the file; null if there is none
    public WireFile(
            String name,
            byte[] bytes,
            @Nullable String address,
            @Nullable String charset,
            Parts parts,
            Earlier earlier) {
        this.name = name;
        this.bytes = bytes;
        this.address = address;
        this.charset = charset;
        this.parts = parts;
        this.earlier = earlier;
    }

    public WireFile(String name, byte[] bytes, @Nullable String address, @Nullable String charset, Parts parts) {
        this(name, bytes, address, charset, parts, Earlier.NONE);
    }

    public WireFile(String name, byte[] bytes, @Nullable String address, @Nullable String charset) {
        this(name, bytes, address, charset, Parts.NONE);
    }

    public WireFile(String name, byte[] bytes, @Nullable String address) {
        this(name, bytes, address, null);
    }

    public WireFile(String name, byte[] bytes) {
        this(name, bytes, null, null);
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public @Nullable String address() {
        return address;
    }

    public Parts parts() {
        return parts;
    }

    public Earlier earlier() {
        return earlier;
    }

    /// Returns the whole file as text.
    public String text() {
        return decoded().text();
    }

    /// Returns the whole file as text, with the character set that was used.
    public Decoded decoded() {
        Decoded known = decoded;
        if (known == null) {
            known = TextDecoding.decodeSent(bytes, charset);
            decoded = known;
        }
        return known;
    }

    /// Returns the first 65,536 bytes as text. A large file that is not text is recognised without decoding it.
    public String head() {
        String known = head;
        if (known == null) {
            known = bytes.length <= HEAD
                    ? text()
                    : TextDecoding.decode(Arrays.copyOf(bytes, HEAD)).text();
            head = known;
        }
        return known;
    }

    /// Returns the first characters of [#head()].
    ///
    /// @param length the most characters
    public String head(int length) {
        String text = head();
        return text.substring(0, Math.min(length, text.length()));
    }

    /// Describes in a sentence what had to be decided about the character set; see [TextDecoding#decided].
    public Optional<String> decidedCharset() {
        return TextDecoding.decided(bytes, charset, decoded());
    }
}
