package dateline.story;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The greatest length of each field of a story, in characters: what a page can show. Real copy is far shorter.
/// The journal keeps the full text of what is cut.
///
/// A body is never cut: a body that is too long waits for an editor. Addresses and codes are never cut either:
/// if they are too long, they are left out. A long id is replaced by its digest ([ItemId]).
public final class Lengths {
    /// The text of a body. The longest of 2,155 press releases has 60,000 characters.
    public static final int BODY = 500_000;

    /// The HTML of a body: the greatest text and half as much markup.
    public static final int BODY_HTML = 750_000;

    static final int HEADLINE = 500;
    static final int NAME = 300;
    static final int NOTE = 5_000;
    static final int ADDRESS = 2_000;
    static final int ID = 1_000;

    /// The greatest number of values of a field that has several.
    static final int MOST = 500;

    private static final String CUT = " …";

    private Lengths() {}

    /// Returns whether a body is too long for a page.
    public static boolean isTooLong(Body body) {
        return body.text().length() > BODY || body.html().length() > BODY_HTML;
    }

    /// Returns the text. If it is longer than `most`, it is cut at a space if possible, and never within
    /// a character.
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

    /// Returns the address or code unchanged; null if it is longer than `most`. A cut address would be a
    /// different address.
    static @Nullable String orNull(@Nullable String code, int most) {
        return code == null || code.length() > most ? null : code;
    }

    /// Returns the first [#MOST] of several values, each cut at `most` characters.
    static List<String> cutAll(Collection<String> texts, int most) {
        return texts.stream()
                .limit(MOST)
                .map(text -> Objects.requireNonNull(cut(text, most)))
                .toList();
    }
}
