package dateline.story;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The longest that each field of a story may be, in characters: what a page can bear. Real copy is far shorter; the
/// journal keeps what is cut off.
///
/// A body is never cut: one that is too long waits for an editor. Addresses and codes are never cut either: those that
/// are too long are left out. A long id is replaced by its digest ([ItemId]).
public final class Lengths {
    /// The text of a body. The longest of 2,155 press releases has 60,000 characters.
    public static final int BODY = 500_000;

    /// The HTML of a body: its text and half as much markup.
    public static final int BODY_HTML = 750_000;

    static final int HEADLINE = 500;
    static final int NAME = 300;
    static final int NOTE = 5_000;
    static final int ADDRESS = 2_000;
    static final int ID = 1_000;

    /// The most values of a field that has several.
    static final int MOST = 500;

    private static final String CUT = " …";

    private Lengths() {}

    /// Whether a page cannot bear a body.
    public static boolean isTooLong(Body body) {
        return body.text().length() > BODY || body.html().length() > BODY_HTML;
    }

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

    /// Returns the address or code as it is, null if it is longer than `most`: cut, it would be another one.
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
