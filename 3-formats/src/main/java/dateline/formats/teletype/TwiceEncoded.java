package dateline.formats.teletype;

import dateline.envelope.text.StrictText;
import java.nio.charset.Charset;

/// Undoes the fault of a relay that reads UTF-8 as Windows-1252 and encodes it again: `zurÃ¼ckgezogen`.
final class TwiceEncoded {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TwiceEncoded() {}

    /// Returns the original text; the same text if any letter of it shows that this fault did not happen.
    static String undone(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = unit(text.charAt(i));
            if (b < 0) {
                return text;
            }
            bytes[i] = (byte) b;
        }
        return StrictText.utf8(bytes).orElse(text);
    }

    /// Returns the byte that a letter was; -1 if it was not a byte.
    private static int unit(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
        return one.length == 1 && one[0] != '?' ? one[0] & 0xFF : -1;
    }
}
