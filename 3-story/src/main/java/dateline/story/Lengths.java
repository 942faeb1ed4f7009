package dateline.story;

import org.jspecify.annotations.Nullable;

/// The longest that each field of a story may be, in characters: what a page can bear. Real copy is far shorter; the
/// journal keeps what is cut off.
///
/// A body is never cut: one that is too long waits for an editor.
public final class Lengths {
    /// The text of a body. The longest of 2,155 press releases has 60,000 characters.
    public static final int BODY = 500_000;

    static final int HEADLINE = 500;
    static final int NAME = 300;
    static final int NOTE = 5_000;
    static final int MOST_WORDS = 500;

    private static final String CUT = " …";

    private Lengths() {}

    /// Returns the text, cut at a blank where it is longer than `most`, and never within a character.
    ///
    /// Example: `cut("One two three", 9)` is `"One two …"`.
    static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        int blank = text.lastIndexOf(' ', end);
        if (blank > end / 2) {
            end = blank;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
