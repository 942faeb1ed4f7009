package dateline.bench.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/// The shape of a long text. Each shape strains the memory in a different way.
enum CopyShape {
    /// One paragraph of words. It has one letter beyond Latin-1, so Java needs two bytes for each of
    /// its letters.
    LONG(copy -> "measured words "),
    /// Characters that HTML writes as references.
    REFERENCES(copy -> copy.markup("R&amp;D ")),
    /// Paragraphs of about 160 letters, as in real copy, with one letter beyond Latin-1.
    PARAGRAPHS(copy -> "measured words of copy ".repeat(7) + copy.between()),
    /// Lines of a few words, as in a list of results.
    LINES(copy -> "Ada 1, Bea 2" + copy.between()),
    /// Words that are each marked up.
    MARKUP(copy -> copy.markup("<em>words</em>") + " and ");

    private static final String BEYOND_LATIN = "“";

    private final Function<LongCopy, String> piece;

    CopyShape(Function<LongCopy, String> piece) {
        this.piece = piece;
    }

    byte[] of(LongCopy copy, int length) {
        String each = piece.apply(copy);
        boolean beyond = this == LONG || this == PARAGRAPHS;
        String text = (beyond ? BEYOND_LATIN : "") + each.repeat(length / each.getBytes(UTF_8).length);
        return copy.around(text).getBytes(UTF_8);
    }
}
