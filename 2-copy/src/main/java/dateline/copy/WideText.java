package dateline.copy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dateline.envelope.text.StrictText;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether bytes are in UTF-16 or UTF-32, as a declaration outside them says. In Latin text the
/// zeros show it; in other alphabets only the declaration can tell. It may be wrong.
final class WideText {
    private static final Predicate<String> NAME =
            Pattern.compile("utf-?_?(?:16|32)_?(?:be|le)?").asMatchPredicate();

    private WideText() {}

    /// Returns whether a name is that of UTF-16 or UTF-32.
    static boolean isName(String name) {
        return NAME.test(name.toLowerCase(Locale.ROOT));
    }

    /// Returns the declared character set, with its order of bytes; null if the bytes are not in it.
    static @Nullable Charset of(String name, byte[] bytes) {
        if (StrictText.utf8(bytes).filter(WideText::isText).isPresent()) {
            return null;
        }
        return candidates(name.toLowerCase(Locale.ROOT)).stream()
                .filter(charset -> StrictText.decode(bytes, charset)
                        .filter(WideText::isText)
                        .isPresent())
                .max((one, other) -> Long.compare(blanks(bytes, one), blanks(bytes, other)))
                .orElse(null);
    }

    /// Lists what a name can mean. Without an order it is big-endian (RFC 2781 §4.3), and on Windows
    /// little-endian.
    private static List<Charset> candidates(String name) {
        if (name.contains("32")) {
            return Stream.of("UTF-32BE", "UTF-32LE").map(Charset::forName).toList();
        }
        return name.endsWith("le")
                ? List.of(UTF_16LE)
                : name.endsWith("be") ? List.of(UTF_16BE) : List.of(UTF_16BE, UTF_16LE);
    }

    private static long blanks(byte[] bytes, Charset charset) {
        return new String(bytes, charset)
                .chars()
                .filter(each -> each == ' ' || each == '\n')
                .count();
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .allMatch(letter -> Character.isDefined(letter)
                        && (!Character.isISOControl(letter) || Character.isWhitespace(letter)));
    }
}
