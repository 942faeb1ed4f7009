package dateline.envelope.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes bytes only if all of them are valid in a character set. By default, Java replaces invalid bytes.
public final class StrictText {
    /// Stands in decoded text for bytes that are not valid.
    private static final char REPLACEMENT = '\uFFFD';

    private StrictText() {}

    public static Optional<String> utf8(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8);
    }

    /// Returns the text; empty if some of the bytes are not valid in this character set.
    ///
    /// A string decodes several times faster than a decoder. Only if the text has the replacement character, the
    /// decoder tells whether it stands for invalid bytes or was sent.
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : decodeStrictly(bytes, charset);
    }

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
