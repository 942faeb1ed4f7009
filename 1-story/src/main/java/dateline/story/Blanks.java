package dateline.story;

/// White space. Replaces each run of it by one space, without an expression: most copy has no longer runs, and is
/// returned unchanged.
public enum Blanks {
    /// The space, tab and line ends of XML and of regular expressions: `\s`
    ASCII,
    /// These and all other spaces of Unicode, also those that do not break a line: `[\s\p{Z}]`
    ANY;

    /// Returns whether a character is such a blank. All are in the basic multilingual plane.
    public boolean has(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || this == ANY && c > '\u007F' && Character.isSpaceChar(c);
    }

    /// Returns the text with one space for each run of blanks.
    public String single(String text) {
        int at = 0;
        while (at < text.length() && !(has(text.charAt(at)) && isRun(text, at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder single = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!has(c)) {
                single.append(c);
            } else if (at == 0 || !has(text.charAt(at - 1))) {
                single.append(' ');
            }
        }
        return single.toString();
    }

    /// Returns whether the blank at this place must be changed, or the next one left out.
    private boolean isRun(String text, int at) {
        return text.charAt(at) != ' ' || at + 1 < text.length() && has(text.charAt(at + 1));
    }
}
