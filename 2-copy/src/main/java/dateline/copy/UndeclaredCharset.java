package dateline.copy;

import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetDetector;
import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// Guesses, from the frequency of its letters, the character set of text that is not Unicode and does not
/// declare one.
///
/// The detector is ICU's. It is wrong about short Latin text, so it is asked only if enough bytes are beyond
/// ASCII, and believed only from some confidence on. docs/decisions/0025 has the figures.
final class UndeclaredCharset {
    private static final int FEWEST_BEYOND_ASCII = 8;

    /// From 0 to 100.
    private static final int LEAST_CONFIDENCE = 20;

    /// The detector takes about a quarter of a millisecond for each KB.
    private static final int MOST_BYTES = 65_536;

    private UndeclaredCharset() {}

    /// Finds the character set; empty if it cannot be determined, and the text then counts as Windows-1252.
    static Optional<Charset> of(byte[] bytes) {
        int start = start(bytes);
        byte[] part = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + MOST_BYTES));
        if (!hasEnough(part)) {
            return Optional.empty();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // leaves out tags
        detector.setText(part);
        CharsetMatch match = detector.detect();
        return match == null || match.getConfidence() < LEAST_CONFIDENCE || !Charset.isSupported(match.getName())
                ? Optional.empty()
                : Optional.of(usual(Charset.forName(match.getName()), part));
    }

    /// Returns Windows' variant of a standard character set if the text is the same in both, because that
    /// variant is the one in use.
    private static Charset usual(Charset standard, byte[] part) {
        String name = switch (standard.name()) {
            case "ISO-8859-2" -> "windows-1250";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-8" -> "windows-1255";
            default -> standard.name();
        };
        Charset windows = Charset.forName(name);
        return new String(part, windows).equals(new String(part, standard)) ? windows : standard;
    }

    /// Returns where the examined part begins: some way before the first byte beyond ASCII.
    private static int start(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        // CASE: text before it may open a tag, and its words help to tell the language.
        return Math.max(0, at - MOST_BYTES / 4);
    }

    private static boolean hasEnough(byte[] bytes) {
        int beyond = 0;
        for (byte each : bytes) {
            beyond += each < 0 ? 1 : 0;
        }
        return beyond >= FEWEST_BEYOND_ASCII;
    }
}
