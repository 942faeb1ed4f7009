package dateline.site;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chooses what a screen reader says in place of a picture that stands above its caption.
final class AlternativeText {
    private static final String CAPTIONED = "Picture";
    private static final String WITHOUT_WORDS = "Picture without a description";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AlternativeText() {}

    /// Returns the supplier's text, unless it only repeats the caption or its beginning: the caption is read out
    /// too. Never empty, because a picture with empty text does not exist for a screen reader (WCAG 2.2, 1.1.1).
    static String of(@Nullable String alt, @Nullable String caption) {
        String captionWords = caption == null ? "" : words(caption);
        if (alt != null && !words(alt).isEmpty() && !captionWords.startsWith(words(alt))) {
            return alt;
        }
        return captionWords.isEmpty() ? WITHOUT_WORDS : CAPTIONED;
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
