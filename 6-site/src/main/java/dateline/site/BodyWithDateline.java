package dateline.site;

import dateline.story.Dateline;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/// Puts the dateline at the beginning of the first paragraph, as agencies print it.
final class BodyWithDateline {
    private BodyWithDateline() {}

    /// @param body HTML of the closed vocabulary
    static String html(String body, @Nullable Dateline dateline) {
        if (dateline == null) {
            return body;
        }
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(dateline.text(), escaped);
        String printed = "<span class=\"dateline\">" + escaped + " —</span> ";
        int end = body.startsWith("<p") ? body.indexOf('>') + 1 : 0;
        return end > 0 ? body.substring(0, end) + printed + body.substring(end) : "<p>" + printed + "</p>" + body;
    }
}
