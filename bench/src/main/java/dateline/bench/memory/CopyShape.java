package dateline.bench.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/// How a long text is made up, to be hard on the memory in one way or another.
enum CopyShape {
    /// One paragraph of words, with one letter beyond Latin, by which Java needs two bytes for each letter of it all.
    LONG(copy -> "measured words "),
    /// Characters that HTML writes as references.
    REFERENCES(copy -> copy.markup("R&amp;D ")),
    /// Paragraphs of about 160 letters, as copy has them, with one letter beyond Latin.
    PARAGRAPHS(copy -> "measured words of copy ".repeat(7) + copy.between()),
    /// Lines of a few words, as of results.
    LINES(copy -> "Ada 1, Bea 2" + copy.between()),
    /// Words each of which is marked up.
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
