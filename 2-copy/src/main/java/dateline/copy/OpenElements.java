package dateline.copy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Closes the elements behind which an HTML parser would lose the rest of the copy.
///
/// - An element that closes itself, as in XHTML (`<script src="…"/>`, `<title/>`, `<a name="x"/>`), is empty.
///   To HTML its slash means nothing (HTML Standard §13.1.2.1).
/// - An element whose content is not copy, and that nothing closes (`<iframe src="…">`), is left out.
/// - A comment, a script or a style that nothing closes takes no copy with it ([UnclosedCode]).
final class OpenElements {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> SWALLOWING = Set.of(
            "iframe",
            "object",
            "video",
            "audio",
            "title",
            "textarea",
            "svg",
            "math",
            "select",
            "button",
            "canvas",
            "template",
            "noframes",
            "noembed",
            "xmp",
            "plaintext",
            "nav");
    private static final int LONGEST_NAME = 40;

    private final String html;
    private final UnclosedCode code;
    private final StringBuilder closed;
    private final Map<String, Integer> lastEndTags = new HashMap<>();
    private int copied;

    private OpenElements(String html) {
        this.html = html;
        this.code = new UnclosedCode(html);
        this.closed = new StringBuilder(html.length() + 64);
    }

    /// Returns the HTML in which each of these elements is closed or left out.
    static String closed(String html) {
        OpenElements elements = new OpenElements(html);
        for (int less = html.indexOf('<'); less >= 0; less = html.indexOf('<', less + 1)) {
            less = elements.tag(less);
        }
        return elements.copied == 0
                ? html
                : elements.closed.append(html, elements.copied, html.length()).toString();
    }

    /// @return the index of the last character that was read
    private int tag(int less) {
        if (html.startsWith("<!--", less)) {
            return replace(code.comment(less));
        }
        int nameEnd = nameEnd(less + 1);
        int greater = nameEnd == less + 1 ? -1 : tagEnd(nameEnd);
        if (greater < 0) {
            return less;
        }
        String name = html.substring(less + 1, nameEnd).toLowerCase(Locale.ROOT);
        if (!VOID.contains(name) && closesItself(nameEnd, greater)) {
            replace(greater - 1, greater + 1, "></" + name + '>');
        } else if (SWALLOWING.contains(name) && lastEndTag(name) < greater) {
            replace(less, greater + 1, "");
        } else if (UnclosedCode.CODE.contains(name)) {
            return replace(code.element(name, less, greater, lastEndTag(name)));
        }
        return greater;
    }

    /// @return the index of the last character that was read
    private int replace(UnclosedCode.Change change) {
        if (change.text() != null) {
            replace(change.from(), change.to(), change.text());
        }
        return change.to() - 1;
    }

    private void replace(int from, int to, String text) {
        closed.append(html, copied, from).append(text);
        copied = to;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < html.length() && end - start < LONGEST_NAME && isName(html.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    /// Returns the index of the `>` that ends the tag, after any quoted values; -1 if nothing ends it before the
    /// next `<`.
    private int tagEnd(int from) {
        for (int at = from; at < html.length(); at++) {
            switch (html.charAt(at)) {
                case '>' -> {
                    return at;
                }
                case '<' -> {
                    return -1;
                }
                case '"', '\'' -> {
                    int end = followsEquals(at) ? html.indexOf(html.charAt(at), at + 1) : at;
                    if (end < 0) {
                        return -1;
                    }
                    at = end;
                }
                default -> {}
            }
        }
        return -1;
    }

    private boolean followsEquals(int quote) {
        int at = quote - 1;
        while (Character.isWhitespace(html.charAt(at))) {
            at--;
        }
        return html.charAt(at) == '=';
    }

    /// Returns whether the tag ends with a slash that is not the end of a value without quotes
    /// (`<a href=https://a.example/>`).
    private boolean closesItself(int nameEnd, int greater) {
        if (html.charAt(greater - 1) != '/') {
            return false;
        }
        int start = greater - 1;
        while (start > nameEnd
                && !Character.isWhitespace(html.charAt(start - 1))
                && html.charAt(start - 1) != '"'
                && html.charAt(start - 1) != '\'') {
            start--;
        }
        return html.substring(start, greater).indexOf('=') < 0;
    }

    /// Returns the index of the last end tag of this name; -1 if there is none.
    private int lastEndTag(String name) {
        return lastEndTags.computeIfAbsent(name, each -> {
            int at = html.lastIndexOf("</");
            while (at >= 0 && !html.regionMatches(true, at + 2, each, 0, each.length())) {
                at = html.lastIndexOf("</", at - 1);
            }
            return at;
        });
    }

    private static boolean isName(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && (c >= '0' && c <= '9' || c == '-' || c == ':');
    }
}
