package dateline.story.feed;

import java.util.regex.Pattern;

/// Takes out frames that nothing ends (`<iframe src="…"/>`, as XHTML wrote them): to HTML all that follows would be in
/// them, and the rest of the story lost.
final class UnclosedFrames {
    private static final Pattern CLOSED = Pattern.compile("(?i)<(?:iframe|object|video|audio)\\b[^<>]*/>");
    private static final Pattern IFRAME = Pattern.compile("(?i)<iframe\\b[^<>]*>");
    private static final Pattern OBJECT = Pattern.compile("(?i)<object\\b[^<>]*>");
    private static final Pattern ENDS_IFRAME = Pattern.compile("(?i)</iframe");
    private static final Pattern ENDS_OBJECT = Pattern.compile("(?i)</object");

    private UnclosedFrames() {}

    static String closed(String html) {
        String frames = html.indexOf('<') < 0 ? html : CLOSED.matcher(html).replaceAll("");
        return without(without(frames, IFRAME, ENDS_IFRAME), OBJECT, ENDS_OBJECT);
    }

    private static String without(String html, Pattern begins, Pattern ends) {
        return begins.matcher(html).find() && !ends.matcher(html).find()
                ? begins.matcher(html).replaceAll("")
                : html;
    }
}
