package dateline.formats.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a feed's own fields those of an item in it: a story has a title, a feed has none here, and both are read
/// alike.
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

    /// A test that is about one field gives its items nothing to know them by, which a newsroom cannot take.
    static String withIds(String text) {
        return text.replaceAll(
                        "(?i)(<(?:[a-z]+:)?item\\b[^>/]*>)(?!<guid)", "$1<guid isPermaLink=\"false\">given</guid>")
                .replaceAll("(?i)(<entry\\b[^>/]*>)(?!<id)", "$1<id>given</id>");
    }
}
