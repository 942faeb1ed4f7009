package dateline.copy;

import dateline.story.Dateline;
import org.jspecify.annotations.Nullable;

/// What came apart from the copy, and may be printed once more at its head. Each is null if there is none.
record DeclaredHead(
        @Nullable String headline,
        @Nullable Dateline dateline,
        @Nullable String byline) {
    private static final int LONGEST = 100;
    private static final int LONGEST_MARK = 20;

    /// Returns whether a line is the byline.
    boolean hasByline(String line) {
        return byline != null && line.length() <= LONGEST && Copy.letters(line).equals(Copy.letters(byline));
    }

    /// Returns whether a line is the headline, also with a mark before it: `CORRECTION: …`.
    boolean hasHeadline(String line) {
        String letters = headline == null ? "" : Copy.letters(headline);
        return headline != null
                && !letters.isEmpty()
                && line.length() - headline.length() <= LONGEST_MARK
                && Copy.letters(line).endsWith(letters);
    }
}
