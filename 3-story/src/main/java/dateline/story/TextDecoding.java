package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides by looking at the bytes how they are text: what is declared is often wrong.
///
/// A byte order mark decides; then zeros at every other byte (UTF-16); then whether the bytes are UTF-8, which other
/// text hardly ever is by chance; then what is declared; else Windows-1252, which is what "ISO-8859-1" means on the
/// wire (WHATWG Encoding §4.2).
public final class TextDecoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1_024;
    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9._-]{2,40})");

    /// @param charset the one that was decided on
    public record Decoded(String text, Charset charset) {}

    private TextDecoding() {}

    public static Decoded decode(byte[] bytes) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (startsWith(bytes, mark)) {
                return new Decoded(new String(bytes, mark.length, bytes.length - mark.length, charset), charset);
            }
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), wide);
        }
        String utf8 = strict(bytes, UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, UTF_8);
        }
        Charset declared = declared(bytes).orElse(WINDOWS_1252);
        String text = strict(bytes, declared);
        return text != null ? new Decoded(text, declared) : new Decoded(new String(bytes, WINDOWS_1252), WINDOWS_1252);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    /// UTF-16 without a mark: the first characters of wire copy are ASCII.
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        return big ? UTF_16BE : little ? UTF_16LE : null;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin1 = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            boolean wideOrUtf8 = charset.name().startsWith("UTF");
            return wideOrUtf8 ? Optional.empty() : Optional.of(latin1 ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
