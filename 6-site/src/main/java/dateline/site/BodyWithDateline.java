package dateline.site;

import dateline.story.Dateline;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the dateline at the beginning of the first paragraph, as agencies print it.
final class BodyWithDateline {
    /// Blocks that may stand above the first paragraph.
    private static final Pattern ABOVE = Pattern.compile("(?:<(?:h[2-4r]|ul|ol)[ >][^\\n]*+\\n)*+");

    private BodyWithDateline() {}

    /// Returns where the first paragraph begins, which may stand below a subhead, a list or a rule; -1 if the body
    /// begins with something else. Each block is on a line of its own.
    private static int firstParagraph(String body) {
        Matcher above = ABOVE.matcher(body);
        int start = above.lookingAt() ? above.end() : 0;
        return body.startsWith("<p>", start) || body.startsWith("<p ", start) ? start : -1;
    }

    /// @param body HTML of the closed vocabulary
    static String html(String body, @Nullable Dateline dateline) {
        if (dateline == null) {
            return body;
        }
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(dateline.text(), escaped);
        String printed = "<span class=\"dateline\">" + escaped + " —</span> ";
        int start = firstParagraph(body);
        int end = start < 0 ? 0 : body.indexOf('>', start) + 1;
        return end > 0 ? body.substring(0, end) + printed + body.substring(end) : "<p>" + printed + "</p>" + body;
    }
}
