package dateline.copy;

import java.nio.charset.Charset;

/// The letters of Windows-1252 that arrive as the control characters U+0080 to U+009F, because the supplier
/// declares ISO-8859-1. Source: Encoding Standard §4.2, where the label `iso-8859-1` means Windows-1252.
final class WindowsLetters {
    private static final int FIRST = 0x80;
    private static final int LAST = 0x9F;
    private static final String LETTERS = letters();

    private WindowsLetters() {}

    /// Returns the letter that a character stands for: itself, unless it is one of these control characters.
    static int of(int character) {
        return character >= FIRST && character <= LAST ? LETTERS.charAt(character - FIRST) : character;
    }

    /// In the order of the bytes. The five bytes without a letter stay control characters.
    private static String letters() {
        byte[] bytes = new byte[LAST - FIRST + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (FIRST + i);
        }
        String letters = new String(bytes, Charset.forName("windows-1252"));
        return letters.replace('\uFFFD', (char) FIRST);
    }
}
