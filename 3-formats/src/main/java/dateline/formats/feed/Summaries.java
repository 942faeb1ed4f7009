package dateline.formats.feed;

import dateline.story.Body;
import org.jspecify.annotations.Nullable;

/// Drops a summary that only repeats the beginning of the text.
final class Summaries {
    private static final String CUT = "(?:(?<!\\s)\\s*+(?:\\[(?:…|\\.\\.\\.|&hellip;)]|…|\\.\\.\\.))?$";

    private Summaries() {}

    static @Nullable String unlessHead(@Nullable String summary, Body body) {
        if (summary == null) {
            return null;
        }
        String text = FeedText.oneLine(body.text());
        String head = summary.replaceFirst(CUT, "");
        return !head.isEmpty() && text.startsWith(head) ? null : summary;
    }
}
