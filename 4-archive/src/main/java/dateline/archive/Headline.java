package dateline.archive;

import org.jspecify.annotations.Nullable;

/// Chooses the headline under which a story is shown.
final class Headline {
    private static final int OF_TEXT = 90;

    private Headline() {}

    /// Returns the headline; if there is none, the slug; else the first words of the text; else the id.
    static String of(@Nullable String headline, @Nullable String slug, String text, String id) {
        String title = headline != null ? headline : slug;
        return title != null ? title : cut(text.lines().findFirst().orElse(id), OF_TEXT);
    }

    /// Cuts a text to its first words.
    ///
    /// @param most the most chars, without the ellipsis
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, text.lastIndexOf(' ', most))) + " …";
    }
}
