package dateline.copy;

import dateline.story.Body;
import java.util.regex.Pattern;

/// Removes the ideographic blanks with which Chinese and Japanese copy indents its paragraphs.
final class Indents {
    private static final char BLANK = '\u3000';
    private static final Pattern IN_HTML = Pattern.compile("(?m)^(<(?:p|h[2-4])>)\\u3000++");
    private static final Pattern IN_TEXT = Pattern.compile("(?m)^\\u3000++");

    private Indents() {}

    /// CASE: in preformatted text, lists and tables, the blanks may part or align something.
    static Body without(Body body) {
        boolean keeps = body.text().indexOf(BLANK) < 0
                || body.html().contains("<pre")
                || body.html().contains("<td")
                || body.html().contains("<li");
        return keeps
                ? body
                : new Body(
                        IN_HTML.matcher(body.html()).replaceAll("$1"),
                        IN_TEXT.matcher(body.text()).replaceAll(""));
    }
}
