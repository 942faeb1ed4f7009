package dateline.copy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads UTF-8 with some bytes that are not UTF-8: a field that was cut in the middle of a letter, an item that
/// was pasted into a feed unchanged. Reads those bytes as Windows-1252, and so saves the rest.
final class MostlyUtf8 {
    /// The least number of whole letters beyond ASCII for each byte that is not UTF-8. Text in other character
    /// sets has more such bytes than letters.
    private static final int LETTERS_A_FAULT = 3;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private MostlyUtf8() {}

    /// Decodes the bytes; null if they are more likely in another character set.
    static @Nullable String text(byte[] bytes) {
        int letters = 0;
        int faults = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at);
            letters += length > 1 ? 1 : 0;
            faults += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return letters < LETTERS_A_FAULT * faults ? null : decoded(bytes);
    }

    private static String decoded(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int kept = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at);
            if (length == 0) {
                text.append(new String(bytes, kept, at - kept, StandardCharsets.UTF_8))
                        .append(new String(bytes, at, 1, WINDOWS_1252));
                kept = at + 1;
            }
            at += Math.max(1, length);
        }
        return text.append(new String(bytes, kept, bytes.length - kept, StandardCharsets.UTF_8))
                .toString();
    }

    /// Returns the length in bytes of the letter at a place; 0 if no valid letter begins there. Source: Unicode
    /// 16.0, table 3-7.
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean valid = second >= least && second <= most;
        for (int i = 2; i < length; i++) {
            valid &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return valid ? length : 0;
    }
}
