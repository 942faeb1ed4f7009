package dateline.copy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Mends Windows-1252 letters that arrive as control characters: by a number (`&#146;`), or decoded as
/// ISO-8859-1. Source: HTML Standard, "numeric character reference end state".
final class WindowsLetters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CONTROL =
            Pattern.compile("[\\u0080-\\u009F]|&#(?:0{0,5}(1[2-5][0-9])|[xX]0{0,5}([89][0-9a-fA-F]));?");

    private WindowsLetters() {}

    static String mend(String text) {
        return isSuspect(text) ? CONTROL.matcher(text).replaceAll(WindowsLetters::letter) : text;
    }

    /// Returns whether the text may have such letters. Almost none has, and this is faster than the pattern.
    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean reference = letter == '&' && i + 1 < text.length() && text.charAt(i + 1) == '#';
            if (reference || letter >= 0x80 && letter <= 0x9F) {
                return true;
            }
        }
        return false;
    }

    private static String letter(MatchResult found) {
        int code = found.group(1) != null
                ? Integer.parseInt(found.group(1))
                : found.group(2) != null
                        ? Integer.parseInt(found.group(2), 16)
                        : found.group().charAt(0);
        boolean isControl = code >= 0x80 && code <= 0x9F;
        return isControl ? of((byte) code) : java.util.regex.Matcher.quoteReplacement(found.group());
    }

    /// Returns the letter of a Windows-1252 byte; empty for the five bytes that have none.
    private static String of(byte letter) {
        byte[] bytes = {letter};
        String text = new String(bytes, WINDOWS_1252);
        return text.equals("\uFFFD") || text.equals(new String(bytes, StandardCharsets.ISO_8859_1)) ? "" : text;
    }
}
