package dateline.story.wordpress;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Writes WordPress' shortcodes as HTML where they mean pictures, and leaves out the others: `[caption]`, `[gallery]`,
/// and
/// whatever has attributes, is closed, or is WordPress' own. Words in brackets stay.
final class Shortcodes {
    private static final Pattern CAPTION =
            Pattern.compile("(?is)\\[(?:wp_)?caption\\b(?<attributes>[^\\]]*)\\](?<within>.*?)\\[/(?:wp_)?caption\\]");
    private static final Pattern GALLERY = Pattern.compile("(?i)\\[gallery\\b(?<attributes>[^\\]]*)\\]");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)^\\s*(?:<p>)?\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)$");
    private static final Pattern ANY = Pattern.compile(
            "\\[(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9_-]{1,40})(?<attributes>(?:\\s+[a-zA-Z0-9_-]+\\s*=\\s*"
                    + "(?:\"[^\"\\]]*\"|'[^'\\]]*'|[^\\s\\]\"']+))*)\\s*/?\\]");
    private static final Set<String> OWN = Set.of("gallery", "audio", "video", "playlist", "embed", "caption", "more");

    private Shortcodes() {}

    static String html(String content) {
        if (content.indexOf('[') < 0) {
            return content;
        }
        String captions = CAPTION.matcher(content).replaceAll(found -> Matcher.quoteReplacement(figure(found)));
        String galleries = GALLERY.matcher(captions).replaceAll(found -> Matcher.quoteReplacement(gallery(found)));
        return ANY.matcher(galleries).replaceAll(found -> Matcher.quoteReplacement(other(found, galleries)));
    }

    private static String figure(MatchResult found) {
        String attributes = found.group(1);
        Matcher image = IMAGE.matcher(found.group(2));
        if (!image.matches()) {
            return found.group(2);
        }
        String caption = attribute(attributes, "caption").map(Entities::escape).orElse(image.group(2));
        String id = attribute(attributes, "id").orElse("");
        return "<figure id=\"" + Entities.escape(id) + "\">" + image.group(1) + "<figcaption>" + caption
                + "</figcaption></figure>";
    }

    /// A gallery names its attachments by number.
    private static String gallery(MatchResult found) {
        StringBuilder figures = new StringBuilder();
        for (String id : attribute(found.group(1), "ids").orElse("").split("[,\\s]+")) {
            if (id.matches("\\d{1,18}")) {
                figures.append("<figure><img class=\"wp-image-").append(id).append("\"></figure>");
            }
        }
        return figures.toString();
    }

    private static String other(MatchResult found, String content) {
        String name = found.group(2);
        boolean closes = !found.group(1).isEmpty();
        boolean closed = closes || content.contains("[/" + name + "]");
        boolean code = closed || !found.group(3).isBlank() || OWN.contains(name.toLowerCase(Locale.ROOT));
        return code ? "" : found.group();
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\\]\"']+))")
                .matcher(attributes);
        return found.find()
                ? Optional.of(
                        found.group(1) != null
                                ? found.group(1)
                                : found.group(2) != null ? found.group(2) : found.group(3))
                : Optional.empty();
    }
}
