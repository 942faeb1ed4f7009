package dateline.copy;

import java.util.List;
import java.util.regex.Pattern;

/// Removes frames that are never closed (`<iframe src="…"/>`, as XHTML wrote them). To an HTML parser all that
/// follows would be inside them, and the rest of the story lost.
final class UnclosedFrames {
    private static final List<String> NAMES = List.of("iframe", "object", "video", "audio");
    private static final Pattern CLOSED = Pattern.compile("(?i)<(?:iframe|object|video|audio)\\b[^<>]*/>");
    private static final Pattern IFRAME = Pattern.compile("(?i)<iframe\\b[^<>]*>");
    private static final Pattern OBJECT = Pattern.compile("(?i)<object\\b[^<>]*>");
    private static final Pattern ENDS_IFRAME = Pattern.compile("(?i)</iframe");
    private static final Pattern ENDS_OBJECT = Pattern.compile("(?i)</object");

    private UnclosedFrames() {}

    static String without(String html) {
        if (!mayHold(html)) {
            return html;
        }
        String closed = CLOSED.matcher(html).replaceAll("");
        return without(without(closed, IFRAME, ENDS_IFRAME), OBJECT, ENDS_OBJECT);
    }

    /// Searches without a regular expression, because most copy has no frames.
    private static boolean mayHold(String html) {
        for (int less = html.indexOf('<'); less >= 0; less = html.indexOf('<', less + 1)) {
            for (String name : NAMES) {
                if (html.regionMatches(true, less + 1, name, 0, name.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String without(String html, Pattern begins, Pattern ends) {
        return begins.matcher(html).find() && !ends.matcher(html).find()
                ? begins.matcher(html).replaceAll("")
                : html;
    }
}
