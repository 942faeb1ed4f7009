package dateline.formats.wordpress;

import dateline.copy.CaptionShortcodes;
import dateline.copy.Shortcodes;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes WordPress' shortcodes for pictures, `[caption]` and `[gallery]`, as HTML, and those that embed films
/// and sounds as links. Removes the others ([Shortcodes]), also those that have a name of WordPress' own and
/// nothing else. Other words in brackets stay.
final class PostShortcodes {
    private static final Pattern GALLERY = Pattern.compile("(?i)\\[gallery\\b(?<attributes>[^\\[\\]]*)\\]");
    private static final Pattern OWN =
            Pattern.compile("(?i)\\[(?:gallery|audio|video|playlist|embed|caption|more|youtube|vimeo)\\]");

    private PostShortcodes() {}

    /// @param attached numbers of the attachments of the post, which a `[gallery]` without numbers shows
    static String html(String content, List<String> attached) {
        if (content.indexOf('[') < 0) {
            return content;
        }
        String captions = CaptionShortcodes.html(content);
        String galleries =
                GALLERY.matcher(captions).replaceAll(found -> Matcher.quoteReplacement(gallery(found, attached)));
        return OWN.matcher(Shortcodes.removed(galleries)).replaceAll("");
    }

    /// Returns a gallery's pictures, which are named by the numbers of their attachments.
    private static String gallery(MatchResult found, List<String> attached) {
        StringBuilder figures = new StringBuilder();
        String named = CaptionShortcodes.attribute(found.group(1), "ids")
                .or(() -> CaptionShortcodes.attribute(found.group(1), "include"))
                .orElse(String.join(",", attached));
        for (String id : named.split("[,\\s]+")) {
            if (id.matches("\\d{1,18}")) {
                figures.append("<figure><img class=\"wp-image-").append(id).append("\"></figure>");
            }
        }
        return figures.toString();
    }
}
