package dateline.formats.photo;

import dateline.envelope.text.StrictText;
import java.nio.charset.Charset;

/// Decodes text that does not declare its character set, as most IPTC IIM does not.
final class OldText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
    private static final int APOSTROPHE_OF_WINDOWS = 0x92;

    private OldText() {}

    /// Decodes UTF-8 if the bytes are valid UTF-8, else the character set of old programs on Macintosh
    /// or Windows.
    static String decode(byte[] bytes) {
        return StrictText.utf8(bytes).orElseGet(() -> new String(bytes, isOfMacintosh(bytes) ? MACINTOSH : WINDOWS));
    }

    /// Returns whether the text is in the Macintosh character set. From 0x80 to 0x9F the Macintosh has letters,
    /// and Windows mostly has punctuation, which does not occur inside words.
    private static boolean isOfMacintosh(byte[] bytes) {
        for (int at = 1; at < bytes.length - 1; at++) {
            int code = bytes[at] & 0xFF;
            boolean insideWord = Character.isLetter(bytes[at - 1]) && Character.isLetter(bytes[at + 1]);
            if (insideWord && code >= 0x80 && code <= 0x9F && code != APOSTROPHE_OF_WINDOWS) {
                return true;
            }
        }
        return false;
    }
}
