package dateline.copy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises text in a single-byte character set of a non-Latin alphabet, if the declared character set
/// is wrong.
///
/// In Latin text, letters beyond ASCII stand alone between others; in other alphabets they form whole words.
/// The page's language decides which alphabet. Without a language, the text counts as Windows Cyrillic if most
/// letters are at its lower-case positions.
final class OtherAlphabets {
    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\blang\\s*=\\s*[\"']?([a-z]{2})");
    private static final int SOME = 20;

    private OtherAlphabets() {}

    /// Finds the character set; empty if the text is Latin.
    static Optional<Charset> in(byte[] bytes, String asLatin) {
        int beyond = 0;
        int together = 0;
        int small = 0;
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) >= 0xC0) {
                beyond++;
                together += i > 0 && (bytes[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
                small += (bytes[i] & 0xFF) >= 0xE0 ? 1 : 0;
            }
        }
        if (beyond < SOME || together * 2 < beyond) {
            return Optional.empty();
        }
        boolean cyrillic = small * 3 > beyond * 2;
        return language(asLatin).or(() -> cyrillic ? Optional.of(Charset.forName("windows-1251")) : Optional.empty());
    }

    private static Optional<Charset> language(String text) {
        Matcher said = LANGUAGE.matcher(text.substring(0, Math.min(text.length(), 4_096)));
        if (!said.find()) {
            return Optional.empty();
        }
        String language = said.group(1).toLowerCase(java.util.Locale.ROOT);
        List<String> cyrillic = List.of("ru", "uk", "be", "bg", "sr", "mk", "kk");
        return Optional.ofNullable(
                        switch (language) {
                            case "el" -> "windows-1253";
                            case "he", "yi" -> "windows-1255";
                            case "ar", "fa", "ur" -> "windows-1256";
                            default -> cyrillic.contains(language) ? "windows-1251" : null;
                        })
                .map(Charset::forName);
    }
}
