package dateline.story;

/// Word boundaries in linear time. Java's `\b` looks back over a whole run of combining marks, so a search that
/// tries it at each of them takes quadratic time.
final class WordBoundary {
    private static final String WORD = "[\\p{L}\\p{N}_]";
    private static final String BOUNDARY = "(?:(?<!" + WORD + ")(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))";

    private WordBoundary() {}

    /// Returns a regular expression with this boundary in place of each `\b`.
    static String linear(String expression) {
        return expression.replace("\\b", BOUNDARY);
    }
}
