package dateline.formats.wordpress;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/// Writes WordPress' shortcodes for pictures, `[caption]` and `[gallery]`, as HTML, and those that embed films
/// and sounds as links. Removes the others, which are recognised by an attribute, an end, or a name of
/// WordPress' own. Other words in brackets stay.
final class Shortcodes {
    private static final Pattern CAPTION = Pattern.compile(
            "(?is)\\[(?:wp_)?caption\\b(?<attributes>[^\\[\\]]*)\\](?<within>.*?)\\[/(?:wp_)?caption\\]");
    private static final Pattern CAPTION_ENDS = Pattern.compile("(?i)\\[/(?:wp_)?caption\\]");
    private static final Pattern CLOSES = Pattern.compile("\\[/([a-zA-Z][a-zA-Z0-9_-]{1,40})\\]");
    private static final Pattern GALLERY = Pattern.compile("(?i)\\[gallery\\b(?<attributes>[^\\[\\]]*)\\]");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)^\\s*+(?:<p>\\s*+)?((?:<a\\b[^>]*>\\s*+)?<img\\b[^>]*>(?:\\s*+</a>)?)(.*)$");
    private static final Pattern ANY = Pattern.compile(
            "\\[(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9_-]{1,40})(?<attributes>(?:\\s+[a-zA-Z0-9_-]+\\s*=\\s*"
                    + "(?:\"[^\"\\]]*\"|'[^'\\]]*'|[^\\s\\]\"']+))*+)\\s*/?\\]");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b([a-zA-Z0-9_-]{1,40})\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\\]\"']++))");
    private static final Pattern NO_WORD = Pattern.compile("_|-\\d");
    private static final Set<String> OWN = Set.of("gallery", "audio", "video", "playlist", "embed", "caption", "more");

    private Shortcodes() {}

    /// @param attached numbers of the attachments of the post, which a `[gallery]` without numbers shows
    static String html(String content, List<String> attached) {
        if (content.indexOf('[') < 0) {
            return content;
        }
        String captions = captions(content);
        String galleries =
                GALLERY.matcher(captions).replaceAll(found -> Matcher.quoteReplacement(gallery(found, attached)));
        String links = MediaShortcodes.html(galleries);
        Set<String> closed =
                CLOSES.matcher(links).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return ANY.matcher(links).replaceAll(found -> Matcher.quoteReplacement(other(found, closed)));
    }

    /// Replaces captions. Text after the last end of a caption is not searched, because it cannot contain one.
    private static String captions(String content) {
        int last = 0;
        for (Matcher end = CAPTION_ENDS.matcher(content); end.find(); ) {
            last = end.end();
        }
        String head = CAPTION.matcher(content.substring(0, last))
                .replaceAll(found -> Matcher.quoteReplacement(figure(found)));
        return head + content.substring(last);
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

    /// Returns a gallery's pictures, which are named by the numbers of their attachments.
    private static String gallery(MatchResult found, List<String> attached) {
        StringBuilder figures = new StringBuilder();
        String named = attribute(found.group(1), "ids")
                .or(() -> attribute(found.group(1), "include"))
                .orElse(String.join(",", attached));
        for (String id : named.split("[,\\s]+")) {
            if (id.matches("\\d{1,18}")) {
                figures.append("<figure><img class=\"wp-image-").append(id).append("\"></figure>");
            }
        }
        return figures.toString();
    }

    private static String other(MatchResult found, Set<String> closedNames) {
        String name = found.group(2);
        boolean closes = !found.group(1).isEmpty();
        boolean closed = closes || closedNames.contains(name);
        // CASE: `[contact_form]`; no word of prose has an underscore, or a number behind a hyphen.
        boolean code = closed
                || NO_WORD.matcher(name).find()
                || !found.group(3).isBlank()
                || OWN.contains(name.toLowerCase(Locale.ROOT));
        return code ? "" : found.group();
    }

    private static Optional<String> attribute(String attributes, String name) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .findFirst()
                .map(found -> Stream.of(found.group(2), found.group(3), found.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }
}
