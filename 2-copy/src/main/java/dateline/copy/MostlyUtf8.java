package dateline.copy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads UTF-8 with some bytes that are not UTF-8: a field that was cut in the middle of a letter, an item that
/// was pasted into a feed unchanged. Reads those bytes as Windows-1252, and so saves the rest.
final class MostlyUtf8 {
    /// The least number of whole letters beyond ASCII for each byte that is not UTF-8. Text in other character
    /// sets has more such bytes than letters.
    private static final int LETTERS_A_FAULT = 3;

    private static final int LONGEST = 4;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private MostlyUtf8() {}

    /// Decodes the bytes; null if they are more likely in another character set.
    static @Nullable String text(byte[] bytes) {
        int letters = 0;
        int faults = 0;
        StringBuilder text = new StringBuilder(bytes.length);
        int kept = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = bytes[at] >= 0 ? 1 : length(bytes, at);
            if (length == 0) {
                faults++;
                text.append(new String(bytes, kept, at - kept, StandardCharsets.UTF_8))
                        .append(new String(bytes, at, 1, WINDOWS_1252));
                kept = ++at;
            } else {
                letters += length > 1 ? 1 : 0;
                at += length;
            }
        }
        text.append(new String(bytes, kept, bytes.length - kept, StandardCharsets.UTF_8));
        return letters < LETTERS_A_FAULT * faults ? null : text.toString();
    }

    /// Returns the length in bytes of the letter at a place; 0 if no valid letter begins there.
    private static int length(byte[] bytes, int at) {
        int length = Integer.numberOfLeadingZeros(~(bytes[at] << 24));
        if (length < 2 || length > LONGEST || at + length > bytes.length) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
