package dateline.archive;

import org.jspecify.annotations.Nullable;

/// The line under which a story stands.
final class Headline {
    private static final int OF_TEXT = 90;

    private Headline() {}

    /// The headline; where a supplier sent none, its slug, or the first words of the text.
    static String of(@Nullable String headline, @Nullable String slug, String text, String id) {
        String said = headline != null ? headline : slug;
        return said != null ? said : cut(text.lines().findFirst().orElse(id), OF_TEXT);
    }

    /// The first words of a text.
    ///
    /// @param most characters, without the mark that it goes on
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, text.lastIndexOf(' ', most))) + " …";
    }
}
