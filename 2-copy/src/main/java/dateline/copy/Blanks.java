package dateline.copy;

/// Makes one space of each run of white space. Most copy has none longer than that, and is given back as it is.
final class Blanks {
    private Blanks() {}

    /// What `replaceAll("\\s+", " ")` gives.
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

    /// Whether the blank at a place must be changed, or the next one left out.
    private static boolean isRun(String text, int at) {
        return text.charAt(at) != ' ' || at + 1 < text.length() && isBlank(text.charAt(at + 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
