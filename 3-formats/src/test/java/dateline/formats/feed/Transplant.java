package dateline.formats.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a feed's own fields into an item's, because our model has stories but no feeds. The reader treats both
/// in the same way.
final class Transplant {
    private static final Pattern BEGIN = Pattern.compile("(?is)<!--.*?-->|<(channel|feed)\\b[^>]*>");

    private Transplant() {}

    static String of(String text) {
        String renamed = text.replaceAll("(</?)(?:tagline|subtitle|info)\\b", "$1summary");
        Matcher begin = BEGIN.matcher(renamed);
        while (begin.find()) {
            if (begin.group(1) != null) {
                boolean atom = begin.group(1).equalsIgnoreCase("feed");
                String name = atom ? "entry" : "item";
                int end = renamed.toLowerCase(Locale.ROOT)
                        .lastIndexOf("</" + begin.group(1).toLowerCase(Locale.ROOT));
                int to = end < 0 ? renamed.length() : end;
                return renamed.substring(0, begin.end()) + "<" + name + ">" + renamed.substring(begin.end(), to) + "</"
                        + name + ">" + renamed.substring(to);
            }
        }
        return renamed;
    }

    /// Adds a guid or id to items and entries that do not begin with one. A test about one field often omits
    /// the id, and the reader refuses an item that it cannot identify.
    static String withIds(String text) {
        return text.replaceAll(
                        "(?i)(<(?:[a-z]+:)?item\\b[^>/]*>)(?!<guid)", "$1<guid isPermaLink=\"false\">given</guid>")
                .replaceAll("(?i)(<entry\\b[^>/]*>)(?!<id)", "$1<id>given</id>");
    }
}
