package dateline.copy;

import org.jspecify.annotations.Nullable;

/// Cuts faulty JSON into tokens, in one pass. It accepts apostrophes and typographic quotes as quotes, names
/// and values without quotes, too many or missing commas, quotes inside a string, comments, line ends in
/// strings, and JSON in which all quotes are escaped. Used only for orders to stop copy ([LooseJson]).
final class JsonScanner {
    private static final String DOUBLE = "\"“”„‟«»";
    private static final String SINGLE = "'‘’‚‛‹›";
    private static final String STRUCTURE = "{}[],:";
    /// The most blanks that are skipped to see whether a quote ends a string; also the longest name.
    private static final int NEAR = 100;
    private static final int MOST_UNESCAPED = 3;

    enum Kind {
        OPEN_OBJECT,
        OPEN_LIST,
        CLOSE_OBJECT,
        CLOSE_LIST,
        NAME,
        /// A value, or a word in an unexpected place.
        VALUE,
        END
    }

    /// @param text null for a null and for brackets
    /// @param quoted whether it is in quotes
    /// @param sure false if it holds quotes that may have been its end
    /// @param named whether a name and a colon come before it
    record Token(Kind kind, @Nullable String text, boolean quoted, boolean sure, boolean named) {}

    private String text;
    private int at;
    private boolean named;
    private int unescaped;

    JsonScanner(String text) {
        this.text = text;
    }

    /// @param inside whether an object or a list is open; text around JSON has quotes of its own
    Token next(boolean inside) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',') {
                named = false;
                at++;
            } else if (c <= ' ' || c == ':' || c == '\u00A0' || c == '\uFEFF') {
                at++;
            } else if (c == '/' && isComment()) {
                skipComment();
            } else if (c == '\\') {
                unescapeRest();
            } else if (isQuote(c) && (inside || isNameAhead(at))) {
                return string();
            } else if (isQuote(c)) {
                at++;
            } else {
                int sign = "{[}]".indexOf(c);
                return sign >= 0 ? sign(Kind.values()[sign]) : bare();
            }
        }
        return new Token(Kind.END, null, false, true, false);
    }

    private Token sign(Kind kind) {
        boolean behindName = named;
        named = false;
        at++;
        return new Token(kind, null, false, true, behindName);
    }

    private Token string() {
        int from = at + 1;
        String quotes = closing(text.charAt(at));
        boolean sure = true;
        for (at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (quotes.indexOf(c) >= 0 && isEnd(at + 1)) {
                break;
            } else if (quotes.indexOf(c) >= 0) {
                sure &= isApostrophe(c, at);
            }
        }
        int to = Math.min(at, text.length());
        at = Math.min(to + 1, text.length());
        return token(JsonEscapes.undo(text.substring(from, to)), true, sure);
    }

    /// Reads a word without quotes. A value extends to the end of its line or field; another word ends at
    /// a blank.
    private Token bare() {
        int from = at;
        while (at < text.length() && !endsBare(text.charAt(at))) {
            at++;
        }
        at = Math.max(at, from + 1);
        String word = text.substring(from, at).strip();
        return named ? value(word.equals("null") ? null : word, false, true) : token(word, false, true);
    }

    private boolean endsBare(char c) {
        return named ? c == ',' || c == '}' || c == ']' || c == '\n' : c <= ' ' || (STRUCTURE + DOUBLE).indexOf(c) >= 0;
    }

    private Token token(String tokenText, boolean quoted, boolean sure) {
        int next = blanksEnd(at);
        if (next < text.length() && text.charAt(next) == ':') {
            at = next + 1;
            named = true;
            return new Token(Kind.NAME, tokenText, quoted, sure, true);
        }
        return value(tokenText, quoted, sure);
    }

    private Token value(@Nullable String tokenText, boolean quoted, boolean sure) {
        boolean behindName = named;
        named = false;
        return new Token(Kind.VALUE, tokenText, quoted, sure, behindName);
    }

    /// Returns whether a string may end before this place: a sign, the end of a line or of the text, or another
    /// name follows.
    private boolean isEnd(int from) {
        int next = blanksEnd(from);
        if (next >= text.length() || ",:}]".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        int line = text.indexOf('\n', from, next);
        return line >= 0 || isQuote(text.charAt(next)) && next > from && isNameAhead(next);
    }

    private boolean isNameAhead(int quote) {
        String quotes = closing(text.charAt(quote));
        int end = quote + 1;
        while (end < text.length() && end - quote <= NEAR && quotes.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int next = blanksEnd(end + 1);
        return end < text.length()
                && end > quote + 1
                && next < text.length()
                && text.charAt(next) == ':'
                && quotes.indexOf(text.charAt(end)) >= 0;
    }

    private int blanksEnd(int from) {
        int end = from;
        while (end < text.length() && end - from < NEAR && text.charAt(end) <= ' ') {
            end++;
        }
        return end;
    }

    /// Unescapes the rest of the text: in JSON inside a string of JSON, each quote is escaped.
    private void unescapeRest() {
        if (unescaped++ < MOST_UNESCAPED) {
            text = JsonEscapes.undo(text.substring(at));
            at = 0;
        } else {
            at++;
        }
    }

    private boolean isComment() {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private void skipComment() {
        String mark = text.startsWith("//", at) ? "\n" : "*/";
        int end = text.indexOf(mark, at + 2);
        at = end < 0 ? text.length() : end + mark.length();
    }

    private boolean isApostrophe(char c, int place) {
        return SINGLE.indexOf(c) >= 0
                && Character.isLetter(text.charAt(place - 1))
                && place + 1 < text.length()
                && Character.isLetter(text.charAt(place + 1));
    }

    private static boolean isQuote(char c) {
        return (DOUBLE + SINGLE).indexOf(c) >= 0;
    }

    /// Returns the characters that end a string with this opening quote. A straight quote ends with the same, a
    /// typographic one with any of its kind.
    private static String closing(char opening) {
        return opening == '"' || opening == '\''
                ? String.valueOf(opening)
                : DOUBLE.indexOf(opening) >= 0 ? DOUBLE : SINGLE;
    }
}
