package dateline.copy;

import dateline.story.Dateline;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What came apart from the copy, and may be printed once more at its head. Each is null if there is none.
record DeclaredHead(
        @Nullable String headline,
        @Nullable Dateline dateline,
        @Nullable String byline) {
    private static final int LONGEST = 100;
    private static final int LONGEST_MARK = 20;
    private static final Pattern MARK = Pattern.compile("\\p{Lu}{4,18}(?:: | - )(?=\\S)");

    /// Returns whether a line is the byline.
    boolean hasByline(String line) {
        return byline != null && line.length() <= LONGEST && Copy.letters(line).equals(Copy.letters(byline));
    }

    /// Returns whether the headline has none of the names of a line.
    boolean hasNoWordOf(String line) {
        String words = headline == null ? "" : headline.toLowerCase(Locale.ROOT);
        return Byline.namesIn(line).noneMatch(words::contains);
    }

    /// Returns whether a line is the headline, also with a mark before it (`CORRECTION: …`), or without the mark or
    /// the bracket of the headline: `RÄTTELSE: …`, `… (short)`.
    boolean hasHeadline(String line) {
        return headline != null
                && (repeats(headline, line)
                        || headline.endsWith(")") && repeats(withoutBracket(headline), line)
                        || Copy.letters(withoutMark(headline)).equals(Copy.letters(line)));
    }

    private static boolean repeats(String headline, String line) {
        String letters = Copy.letters(headline);
        return !letters.isEmpty()
                && line.length() - headline.length() <= LONGEST_MARK
                && Copy.letters(line).endsWith(letters);
    }

    private static String withoutBracket(String headline) {
        int bracket = headline.lastIndexOf('(');
        return bracket > 0 && headline.length() - bracket <= LONGEST_MARK ? headline.substring(0, bracket) : headline;
    }

    private static String withoutMark(String headline) {
        Matcher mark = MARK.matcher(headline);
        return mark.lookingAt() ? headline.substring(mark.end()) : headline;
    }
}
