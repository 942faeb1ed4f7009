package dateline.copy;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/// Writes WordPress' shortcodes around a picture and its caption as figures:
/// `[caption]<img …> The ferry.[/caption]`.
public final class CaptionShortcodes {
    private static final Pattern CAPTION = Pattern.compile(
            "(?is)\\[(?:wp_)?caption\\b(?<attributes>[^\\[\\]]*)\\](?<within>.*?)\\[/(?:wp_)?caption\\]");
    private static final Pattern CAPTION_ENDS = Pattern.compile("(?i)\\[/(?:wp_)?caption\\]");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)^\\s*+(?:<p>\\s*+)?((?:<a\\b[^>]*>\\s*+)?<img\\b[^>]*>(?:\\s*+</a>)?)(.*)$");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b([a-zA-Z0-9_-]{1,40})\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\\]\"']++))");

    private CaptionShortcodes() {}

    /// Returns HTML in which these shortcodes are figures. Text after the last end of a caption is not searched,
    /// because it cannot contain one.
    public static String html(String content) {
        if (!content.contains("[/")) {
            return content;
        }
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

    /// Returns the value of an attribute of a shortcode; empty if it has none.
    public static Optional<String> attribute(String attributes, String name) {
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
