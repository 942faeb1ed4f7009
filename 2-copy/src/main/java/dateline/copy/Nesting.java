package dateline.copy;

import java.util.Locale;
import java.util.Set;

/// Measures how deep HTML may be nested, from its tags alone: never less than a parser will find.
///
/// An end tag counts only if its element is the innermost one, so that no order of end tags hides depth.
/// Elements that need no end (`<p>` after `<p>`) are counted too deep.
final class Nesting {
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "wbr", "input", "col", "embed", "source", "track");
    private static final int LONGEST_NAME = 40;

    private final String html;
    private final String[] open;
    private int depth;

    private Nesting(String html, int deepest) {
        this.html = html;
        this.open = new String[deepest];
    }

    static boolean isDeeper(String html, int deepest) {
        return begun(html) > deepest && nests(html, deepest);
    }

    /// Counts the start tags. Most copy has too few to be deep at all.
    private static int begun(String html) {
        int begun = 0;
        for (int less = html.indexOf('<'); less >= 0; less = html.indexOf('<', less + 1)) {
            begun += less + 1 < html.length() && isName(html.charAt(less + 1)) ? 1 : 0;
        }
        return begun;
    }

    private static boolean nests(String html, int deepest) {
        Nesting nesting = new Nesting(html, deepest);
        for (int less = html.indexOf('<'); less >= 0; less = html.indexOf('<', less + 1)) {
            if (nesting.tag(less + 1)) {
                return true;
            }
        }
        return false;
    }

    /// @return whether the limit is now passed
    private boolean tag(int at) {
        boolean ends = at < html.length() && html.charAt(at) == '/';
        int from = ends ? at + 1 : at;
        int end = from;
        while (end < html.length() && end - from < LONGEST_NAME && isName(html.charAt(end))) {
            end++;
        }
        if (end == from) {
            return false;
        }
        if (ends) {
            boolean innermost = depth > 0 && isNamed(open[depth - 1], from, end);
            depth -= innermost ? 1 : 0;
            return false;
        }
        String name = html.substring(from, end).toLowerCase(Locale.ROOT);
        if (VOID.contains(name)) {
            return false;
        }
        if (depth == open.length) {
            return true;
        }
        open[depth++] = name;
        return false;
    }

    private boolean isNamed(String name, int from, int end) {
        return name.length() == end - from && html.regionMatches(true, from, name, 0, name.length());
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }
}
