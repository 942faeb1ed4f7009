package dateline.copy;

/// Replaces each run of white space by one space. Most copy has no longer runs, and is returned unchanged.
final class Blanks {
    private Blanks() {}

    /// Returns the same as `replaceAll("\\s+", " ")`.
    static String single(String text) {
        int at = 0;
        while (at < text.length() && !(isBlank(text.charAt(at)) && isRun(text, at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder single = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isBlank(c)) {
                single.append(c);
            } else if (at == 0 || !isBlank(text.charAt(at - 1))) {
                single.append(' ');
            }
        }
        return single.toString();
    }

    /// Returns whether the blank at this place must be changed, or the next one left out.
    private static boolean isRun(String text, int at) {
        return text.charAt(at) != ' ' || at + 1 < text.length() && isBlank(text.charAt(at + 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
