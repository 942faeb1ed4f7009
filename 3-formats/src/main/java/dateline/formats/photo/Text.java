package dateline.formats.photo;

import org.jspecify.annotations.Nullable;

/// Cleans the texts in a file's metadata.
public final class Text {
    private static final int LONGEST = 10_000;

    private Text() {}

    /// Removes control characters and surrounding space, and cuts to 10,000 characters; null if nothing
    /// is left.
    public static @Nullable String clean(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\uFFFE\\uFFFF]", "")
                .strip();
        return text.isEmpty() ? null : cut(text, LONGEST);
    }

    /// Cuts a text, but never in the middle of a character.
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
