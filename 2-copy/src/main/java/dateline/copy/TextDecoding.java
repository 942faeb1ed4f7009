package dateline.copy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.envelope.text.StrictText;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decodes bytes. It looks at the bytes, because the declared character set is often wrong.
///
/// It tries in this order: a byte order mark; UTF-16 or UTF-32 that is declared outside ([WideText]); zeros
/// at every second byte (UTF-16) or at three of four (UTF-32); UTF-8, with a few wrong bytes at most
/// ([MostlyUtf8]), because other text is hardly ever UTF-8 by chance; the declared character set; the
/// frequency of the letters ([UndeclaredCharset]). Else it is Windows-1252, which is what "ISO-8859-1"
/// means on the wire (WHATWG Encoding §4.2).
public final class TextDecoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1_024;
    /// UTF-32 comes before UTF-16, because its mark begins like UTF-16's.
    private static final List<Charset> MARKED = List.of(UTF_8, UTF_32BE, UTF_32LE, UTF_16BE, UTF_16LE);
    /// The meaning of declared names in practice (WHATWG Encoding §4.2).
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949");
    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9._-]{2,40})");
    private static final Pattern XML_DECLARED = Pattern.compile(
            "^\\s*(?:\u00EF\u00BB\u00BF)?<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,40})[\"']");

    /// @param charset the character set that was used
    /// @param because what showed that it is this one
    public record Decoded(String text, Charset charset, Evidence because) {}

    /// What shows a text's character set.
    public enum Evidence {
        MARK("it begins with a byte order mark"),
        OUTSIDE("its header declares that"),
        ZEROS("of the zeros between its letters"),
        UTF_8("its bytes are valid UTF-8"),
        MOSTLY_UTF_8("all but a few of its bytes are valid UTF-8"),
        DECLARED("it declares that"),
        LETTERS("of how often its letters occur"),
        NOTHING("nothing shows another");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }

        /// Returns the words behind "because".
        public String words() {
            return words;
        }
    }

    private TextDecoding() {}

    public static Decoded decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /// @param charsetName the character set that is declared outside the bytes, as in a message's header;
    ///     null if none is declared
    public static Decoded decode(byte[] bytes, @Nullable String charsetName) {
        Charset shifted = charsetName == null ? null : charset(charsetName).orElse(null);
        if (shifted != null && shifted.name().startsWith("ISO-2022")) {
            return new Decoded(new String(bytes, shifted), shifted, Evidence.OUTSIDE);
        }
        for (Charset charset : MARKED) {
            byte[] mark = mark(charset);
            if (startsWith(bytes, mark)) {
                String text = new String(bytes, mark.length, bytes.length - mark.length, charset);
                return new Decoded(text, charset, Evidence.MARK);
            }
        }
        Charset wide =
                charsetName == null || !WideText.isName(charsetName) ? wide(bytes) : WideText.of(charsetName, bytes);
        if (wide != null) {
            boolean named = charsetName != null && WideText.isName(charsetName);
            return new Decoded(new String(bytes, wide), wide, named ? Evidence.OUTSIDE : Evidence.ZEROS);
        }
        Optional<Decoded> utf8 = StrictText.utf8(bytes)
                .map(text -> new Decoded(text, UTF_8, Evidence.UTF_8))
                .or(() -> Optional.ofNullable(MostlyUtf8.text(bytes))
                        .map(text -> new Decoded(text, UTF_8, Evidence.MOSTLY_UTF_8)));
        return utf8.orElseGet(() -> decodeSingle(bytes, charsetName));
    }

    /// Decodes text that is not UTF-8.
    private static Decoded decodeSingle(byte[] bytes, @Nullable String charsetName) {
        Optional<Charset> outside = Optional.ofNullable(charsetName).flatMap(TextDecoding::charset);
        Charset declared = outside.or(() -> declared(bytes)).orElse(WINDOWS_1252);
        Optional<String> text = declared.equals(WINDOWS_1252) ? Optional.empty() : StrictText.decode(bytes, declared);
        Evidence because = outside.isPresent() ? Evidence.OUTSIDE : Evidence.DECLARED;
        return text.map(decoded -> new Decoded(decoded, declared, because)).orElseGet(() -> undeclared(bytes));
    }

    /// Decodes a file that came with a header, as over HTTP. The header's character set counts before an
    /// XML declaration (RFC 7303 §3.2). ISO-8859-1 in a header gives way to a declaration, because many
    /// servers send it for every text.
    ///
    /// @param header the character set in the header; null if it has none
    public static Decoded decodeSent(byte[] bytes, @Nullable String header) {
        return decode(bytes, counts(bytes, header) ? header : null);
    }

    private static boolean counts(byte[] bytes, @Nullable String header) {
        Optional<Charset> charset = header == null ? Optional.empty() : charset(header);
        boolean wide = header != null && WideText.isName(header);
        return wide
                || charset.isPresent()
                        && (!charset.get().equals(WINDOWS_1252)
                                || declared(bytes).isEmpty());
    }

    private static Decoded undeclared(byte[] bytes) {
        Optional<Charset> found = UndeclaredCharset.of(bytes).map(TextDecoding::meant);
        Charset charset = found.orElse(WINDOWS_1252);
        Evidence because = found.isPresent() ? Evidence.LETTERS : Evidence.NOTHING;
        return new Decoded(new String(bytes, charset), charset, because);
    }

    /// Returns whether the text is in another character set than the declared one. Always false for ASCII.
    public static boolean differs(String declared, Decoded decoded) {
        boolean ascii = decoded.text().chars().allMatch(letter -> letter < 0x80);
        Optional<Charset> meant = declared.equalsIgnoreCase("utf-8") ? Optional.of(UTF_8) : charset(declared);
        return !ascii && !meant.equals(Optional.of(decoded.charset()));
    }

    /// Describes in a sentence a wrong encoding in the XML declaration; empty if it is right or missing.
    private static Optional<String> declaredWrongly(byte[] bytes, Decoded decoded) {
        Matcher declared = XML_DECLARED.matcher(head(bytes));
        return declared.find() && differs(declared.group(1), decoded)
                ? Optional.of("The file says that it is in " + declared.group(1) + "; it is in "
                        + decoded.charset().name() + ".")
                : Optional.empty();
    }

    /// Describes in a sentence what had to be decided about a text file: its declaration is wrong, or it
    /// has none and is not plain UTF-8. Empty if there was nothing to decide.
    ///
    /// @param header the character set in the header that came with the file; null if there is none
    /// @param decoded the bytes as [#decodeSent] decodes them with this header
    static Optional<String> decided(byte[] bytes, @Nullable String header, Decoded decoded) {
        Optional<String> wrong = declaredWrongly(bytes, decoded);
        boolean plain = decoded.because() == Evidence.UTF_8;
        if (plain || wrong.isPresent() || says(bytes) || counts(bytes, header)) {
            return wrong;
        }
        return Optional.of(
                decoded.because() == Evidence.MOSTLY_UTF_8
                        ? "The file is UTF-8 but for some bytes, which were read as windows-1252."
                        : "The file does not say in which character set it is; it was read as "
                                + decoded.charset().name() + ".");
    }

    /// Returns whether a mark or a declaration names the character set.
    private static boolean says(byte[] bytes) {
        return MARKED.stream().anyMatch(charset -> startsWith(bytes, mark(charset)))
                || DECLARED.matcher(head(bytes)).find();
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    /// Recognises UTF-16 or UTF-32 without a mark: tags, spaces and quotes have zeros, always at the same
    /// places. Null if it is neither.
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[4];
        int length = Math.min(HEAD, bytes.length) & ~3;
        for (int i = 0; i < length; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int some = Math.max(1, length / 32);
        boolean[] zero = new boolean[4];
        for (int i = 0; i < zero.length; i++) {
            zero[i] = zeros[i] >= some;
        }
        return switch ((zero[0] ? "0" : "x") + (zero[1] ? "0" : "x") + (zero[2] ? "0" : "x") + (zero[3] ? "0" : "x")) {
            case "000x" -> UTF_32BE;
            case "x000" -> UTF_32LE;
            case "0x0x" -> UTF_16BE;
            case "x0x0" -> UTF_16LE;
            default -> null;
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(head(bytes));
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /// Returns what a character set means in practice: `ISO-8859-1` is Windows-1252.
    private static Charset meant(Charset charset) {
        return charset(charset.name()).orElse(WINDOWS_1252);
    }

    private static Optional<Charset> charset(String name) {
        try {
            String label = name.toLowerCase(Locale.ROOT);
            Charset charset = Charset.forName(MEANT.getOrDefault(label, label));
            return charset.name().startsWith("UTF") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
