package dateline.search.find;

import dateline.search.text.TextFields;
import java.util.ArrayList;
import java.util.List;

/// What a reader typed, in parts. Every text has a meaning: a reader makes no syntax errors.
///
/// @param parts only the first of very many
record ReaderQuery(List<Part> parts) {
    private static final int MOST_PARTS = 16;
    private static final int SHORTEST_PREFIX = 2;
    private static final String QUOTES = "\"“”„«»「」『』";

    enum Kind {
        WORD,
        /// Words in this order, one directly after the other.
        PHRASE,
        /// The beginning of a word.
        PREFIX
    }

    /// @param text without quotation marks and signs
    /// @param excluded whether stories with it are left out
    record Part(Kind kind, String text, boolean excluded) {
        String typed() {
            String sign = excluded ? "-" : "";
            return switch (kind) {
                case WORD -> sign + text;
                case PHRASE -> sign + '"' + text + '"';
                case PREFIX -> sign + text + '*';
            };
        }
    }

    ReaderQuery {
        parts = List.copyOf(parts);
    }

    static ReaderQuery of(String typed) {
        String text = TextFields.normalized(typed);
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < text.length() && parts.size() < MOST_PARTS; ) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
            int start = excluded ? at + 1 : at;
            boolean quoted = isQuote(text.charAt(start));
            int end = quoted ? quote(text, start + 1) : word(text, start);
            String part = text.substring(quoted ? start + 1 : start, end).strip();
            if (!part.isEmpty()) {
                parts.add(part(part, quoted, excluded));
            }
            at = quoted ? end + 1 : end;
        }
        return new ReaderQuery(parts);
    }

    private static Part part(String text, boolean quoted, boolean excluded) {
        if (quoted) {
            return new Part(Kind.PHRASE, text, excluded);
        }
        boolean prefix = text.endsWith("*") && text.length() > SHORTEST_PREFIX;
        return prefix
                ? new Part(Kind.PREFIX, text.substring(0, text.length() - 1), excluded)
                : new Part(Kind.WORD, text, excluded);
    }

    private static int quote(String text, int from) {
        int end = from;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && !isQuote(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    private static boolean isQuote(char letter) {
        return QUOTES.indexOf(letter) >= 0;
    }
}
